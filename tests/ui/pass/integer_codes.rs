use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum NumberError {
    #[api(code = 0, message = "a")]
    Zero,
    #[api(code = -1, message = "b", alias(-2, 0x10))]
    Negative,
    #[api(code = 9223372036854775807, message = "c")]
    Largest,
    #[api(code = -9223372036854775808, message = "d")]
    Smallest,
    #[api(code = 1_400, message = "e")]
    Underscored,
}

fn main() {
    assert_eq!(NumberError::Smallest.code(), i64::MIN);
    assert_eq!(NumberError::Largest.code(), i64::MAX);
    assert_eq!(NumberError::Underscored.code(), 1400);
    assert!(NumberError::CATALOG.find(16).is_some());
    let _ = (NumberError::Zero, NumberError::Negative);
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum LookupError<'a, T, const N: usize>
where
    T: Copy,
{
    #[api(code = "NotFound", message = "There is no {0}.", advise = "Create it first.")]
    NotFound(T),
    #[api(code = "TooMany", message = "There are more than {maximum} of {name}.")]
    TooMany { maximum: u32, name: &'a str, all: [T; N] },
    #[api(code = "ReadFailed", message = "Please try again later.")]
    Read(#[api(from)] std::io::Error),
}

fn find<'a, T: Copy + std::fmt::Debug + error_catalog::Param>(key: T) -> Result<(), LookupError<'a, T, 2>> {
    let _ = std::fs::read_to_string("vpc.json")?;
    Err(LookupError::NotFound(key))
}

fn main() {
    if let Err(error) = find(7_u32) {
        println!("{error} {}", error.code());
        println!("{:?}", serde_json::to_string(&error));
        let _: &dyn ApiError = &error;
    }
}

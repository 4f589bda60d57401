use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum QuotaError {
    #[api(code = "A", message = "{{}} {{{0}}} {} {}", advice = "{1:>4}", display = "{0:?}")]
    Tuple(u32, &'static str),
    #[api(code = "B", message = "{_id} {__x:#06x} {名:^5}{_id:<3}|", display = "{_id:?} {hidden:?}")]
    Names { _id: u8, __x: u16, 名: char, hidden: Vec<()> },
    #[api(code = "C", message = "{value:>width$.digits$}|")]
    Counts { value: f64, width: usize, digits: usize },
    #[api(code = "D", message = "100 %, {{ and }}")]
    Unit,
}

fn main() {
    let error = QuotaError::Tuple(1, "a");
    assert_eq!(error.message(), "{} {1} 1 a");
    assert_eq!(error.advice().unwrap(), "   a");
    assert_eq!(error.to_string(), "1");
    let error = QuotaError::Names { _id: 7, __x: 255, 名: '名', hidden: Vec::new() };
    assert_eq!(error.message(), "7 0x00ff   名  7  |");
    assert_eq!(error.to_string(), "7 []");
    let error = QuotaError::Counts { value: 1.5, width: 6, digits: 2 };
    assert_eq!(error.to_string(), "  1.50|");
    assert_eq!(QuotaError::Unit.to_string(), "100 %, { and }");
}

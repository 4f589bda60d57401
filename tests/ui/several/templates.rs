use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "You have {count} of {maximun}.")]
    #[api(advice = "Delete {} of them.", display = "customer {customer!r}")]
    #[api(zh(message = "已达到上限 {maximum。"))]
    Exceeded { maximum: u32 },
}

fn main() {}

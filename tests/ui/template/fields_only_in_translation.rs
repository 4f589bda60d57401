use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit has been reached.")]
    #[api(zh(message = "已达到上限 {maximum}。"))]
    Exceeded { maximum: u32 },
}

fn main() {}

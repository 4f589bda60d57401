use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, Message = message, Limit = param("maximum")))]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit has been reached.")]
    Exceeded { maximum: u32 },
}

fn main() {}

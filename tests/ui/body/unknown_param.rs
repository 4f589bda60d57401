use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, Message = message, Limit = param("maximun")))]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit is {maximum}.")]
    Exceeded { maximum: u32 },
}

fn main() {}

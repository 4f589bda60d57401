use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(root = "My Error", Message = message, "ret code" = status, Limit = param("limit"), Limit = 10))]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit is {maximum}.")]
    Exceeded { maximum: u32 },
}

fn main() {}

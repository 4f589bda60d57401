use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(root = "My Error", Message = mesage, "ret code" = cod, Time, Limit = param("limit"), Limit = 10))]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit is {maximum}.")]
    Exceeded { maximum: u32 },
}

fn main() {}

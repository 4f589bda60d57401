use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit is {maximum}.")]
    Exceeded {
        #[api(param = "the limit")]
        maximum: u32,
    },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "You have {count} of {limit}.")]
    Exceeded {
        #[api(param = "limit")]
        count: u32,
        limit: u32,
    },
}

fn main() {}

struct Limits;

#[derive(Debug, error_catalog::ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limits are {limits}.")]
    Exceeded {
        #[api(param)]
        limits: Limits,
    },
}

impl std::fmt::Debug for Limits {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Limits")
    }
}

fn main() {}

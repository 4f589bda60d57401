use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body = rfc9457)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit of {title} is 10.")]
    Exceeded { title: String },
}

fn main() {}

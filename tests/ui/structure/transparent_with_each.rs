use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum CommonError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
    #[api(status = 500, code = "ServiceUnavailable", message = "The service is not available.")]
    Unavailable,
}

#[derive(Debug, ApiError)]
enum NasError {
    #[api(transparent, each(resource = "Disk"), numbered, section = "Common")]
    Common(CommonError),
}

fn main() {}

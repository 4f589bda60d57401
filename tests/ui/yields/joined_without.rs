use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, code = "ServiceUnavailable", message = "NAS is not available.")]
struct NasError;

#[derive(Debug, ApiError)]
enum CommonError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
    #[api(status = 500, code = "ServiceUnavailable", message = "The service is not available.")]
    Unavailable,
}

#[derive(Debug, ApiError)]
enum ClientError {
    #[api(transparent)]
    Nas(NasError),
    #[api(transparent)]
    Common(CommonError),
}

fn main() {}

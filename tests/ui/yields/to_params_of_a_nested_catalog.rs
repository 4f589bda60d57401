use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, code = "ServiceUnavailable", message = "Wait {seconds} s.")]
struct NasError {
    seconds: u32,
}

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
    #[api(transparent(yields("ServiceUnavailable")))]
    Common(CommonError),
}

fn main() {}

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
    #[api(status = 503, code = "ServiceUnavailable", message = "Wait {seconds} s.")]
    Unavailable { seconds: u32 },
    #[api(transparent(yields("ServiceUnavailable")))]
    Common(CommonError),
}

fn main() {}

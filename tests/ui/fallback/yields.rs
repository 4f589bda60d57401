use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum NasError {
    #[api(status = 503, code = "ServiceUnavailable", mesage = "NAS is not available.")]
    Unavailable,
}

#[derive(Debug, ApiError)]
enum CommonError {
    #[api(status = 500, code = "ServiceUnavailable", messag = "The service is not available.")]
    Unavailable,
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
}

#[derive(Debug, ApiError)]
enum ClientError {
    #[api(transparent)]
    Nas(NasError),
    #[api(transparent(yields("ServiceUnavailable")), section = "Common")]
    Common(CommonError),
}

fn main() {
    println!("{}", ClientError::Common(CommonError::Unavailable));
}

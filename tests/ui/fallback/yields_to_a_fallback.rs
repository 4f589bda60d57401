use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum NasError {
    #[api(status = 503, code = "ServiceUnavailable", mesage = "NAS is not available.")]
    Unavailable,
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "ServiceUnavailable", message = "The service is not available.")]
struct CommonError;

#[derive(Debug, ApiError)]
enum ClientError {
    #[api(transparent)]
    Nas(NasError),
    #[api(transparent(yields("ServiceUnavailable")))]
    Common(CommonError),
}

fn main() {
    println!("{}", ClientError::Common(CommonError));
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500, code = "InternalError", message = "Something went wrong.")]
struct CommonError;

#[derive(Debug, ApiError)]
#[api(status = 503, code = "InternalError", message = "NAS failed.")]
struct NasError;

#[derive(Debug, ApiError)]
enum ClientError {
    #[api(transparent(yields("InternalError")))]
    Common(CommonError),
    #[api(transparent)]
    Nas(NasError),
}

fn main() {}

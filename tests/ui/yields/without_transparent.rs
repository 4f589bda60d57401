use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum CommonError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
}

#[derive(Debug, ApiError)]
enum NasError {
    #[api(status = 503, code = "InternalError", message = "NAS failed.")]
    Internal,
    #[api(transparent, yields("InternalError"))]
    Common(CommonError),
}

fn main() {}

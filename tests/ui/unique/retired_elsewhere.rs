use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(code = "InternalError", since = "2.0"))]
enum NasError {
    #[api(status = 503, code = "NasFailed", message = "NAS failed.")]
    Failed,
    #[api(transparent)]
    Common(CommonError),
}

#[derive(Debug, ApiError)]
enum CommonError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
}

fn main() {}

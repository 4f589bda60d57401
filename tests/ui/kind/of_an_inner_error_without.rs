use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum CommonError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
}

#[derive(Debug, ApiError)]
#[api(kind = NasErrorKind)]
enum NasError {
    #[api(transparent)]
    Common(CommonError),
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500, code = "InternalError", message = "Something went wrong.")]
struct CommonError;

#[derive(Debug, ApiError)]
enum NasError {
    #[api(transparant)]
    Common(CommonError),
    #[api(yields("InternalError"))]
    Other(CommonError),
}

fn main() {}

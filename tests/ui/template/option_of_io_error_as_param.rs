use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "The request has failed: {cause}.")]
    Internal { cause: Option<std::io::Error> },
}

fn main() {}

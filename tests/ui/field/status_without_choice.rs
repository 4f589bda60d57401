use error_catalog::{ApiError, Status};

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 502, code = "BackendFailed", message = "The backend failed.")]
    Backend {
        #[api(status)]
        status: Status,
    },
}

fn main() {}

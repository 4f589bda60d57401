use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 502, code = "BackendFailed", message = "The backend failed: {0}.")]
    Backend(#[api(param)] Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}

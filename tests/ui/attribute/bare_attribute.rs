use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api]
    NotFound,
}

fn main() {}

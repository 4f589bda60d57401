use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api = "InvalidVpc.NotFound"]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(section = "VPC errors")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

const NOT_FOUND: &str = "InvalidVpc.NotFound";

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = NOT_FOUND, message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

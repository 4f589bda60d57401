use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(code_prefix = "VPC.")]
enum VpcError {
    #[api(status = 404, code = 1404, message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(code_prefix = "InvalidVpc.")]
enum VpcError {
    #[api(status = 404, code = "", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

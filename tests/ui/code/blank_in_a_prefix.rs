use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(code_prefix = "Invalid Vpc.")]
enum VpcError {
    #[api(status = 404, code = "NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(status = 403, code = "InUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

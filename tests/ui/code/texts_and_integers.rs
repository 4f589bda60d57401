use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(status = 403, code = 1403, message = "The VPC is in use.")]
    InUse,
    #[api(status = 400, code = 1400, message = "The VPC is invalid.")]
    Invalid,
}

fn main() {}

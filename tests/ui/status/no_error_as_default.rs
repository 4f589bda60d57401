use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 200)]
enum VpcError {
    #[api(code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(code = "InvalidVpc.InUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

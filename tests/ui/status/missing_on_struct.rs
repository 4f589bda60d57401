use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
struct VpcNotFound;

fn main() {}

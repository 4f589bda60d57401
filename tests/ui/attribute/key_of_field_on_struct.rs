use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.", source)]
struct VpcNotFound;

fn main() {}

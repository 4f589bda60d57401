use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, cod = "InvalidVpc.NotFound", message = "There is no such VPC.", nam = "vpc")]
struct VpcNotFound;

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(code = "InvalidVpc.Gone", status = 404, since = "1.2"))]
#[api(retired(code = "InvalidVpc.Lost", status = 404, since = "1.3"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

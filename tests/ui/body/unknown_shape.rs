use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body = rfc7807)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(staus = 404)]
enum VpcError {
    #[api(code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

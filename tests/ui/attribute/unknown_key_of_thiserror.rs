use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api("There is no such VPC.", status = 404, code = "InvalidVpc.NotFound")]
    NotFound,
}

fn main() {}

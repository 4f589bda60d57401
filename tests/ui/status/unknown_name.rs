use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = NOT_FUOND, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

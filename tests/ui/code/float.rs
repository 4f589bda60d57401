use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = 14.04, message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

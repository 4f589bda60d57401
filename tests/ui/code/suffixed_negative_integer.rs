use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = -1404_i32, message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

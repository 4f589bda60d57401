use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = 1404, message = "There is no such VPC.", alias("1404"))]
    NotFound,
}

fn main() {}

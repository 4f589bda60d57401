use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound")]
    #[api(message = include_str!("not_found.txt"))]
    NotFound,
}

fn main() {}

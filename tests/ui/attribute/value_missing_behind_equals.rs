use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, message = "There is no such VPC.", code =)]
    NotFound,
}

fn main() {}

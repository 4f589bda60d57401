use error_catalog::ApiError;

mod codes {
    pub const NOT_FOUND: i64 = 1404;
}

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = codes::NOT_FOUND, message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

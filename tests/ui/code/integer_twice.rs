use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = 1404, message = "There is no such VPC.")]
    NotFound,
    #[api(status = 404, code = 0x57C, message = "The VPC was deleted.")]
    Deleted,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "The VPC was deleted.")]
    Deleted,
}

fn main() {}

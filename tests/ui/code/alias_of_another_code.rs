use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(status = 404, code = "InvalidVpc.Deleted", message = "The VPC was deleted.")]
    #[api(alias("InvalidVpc.NotFound"))]
    Deleted,
}

fn main() {}

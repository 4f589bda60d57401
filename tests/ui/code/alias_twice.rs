use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(alias("InvalidVpc.Missing"))]
    NotFound,
    #[api(status = 404, code = "InvalidVpc.Deleted", message = "The VPC was deleted.")]
    #[api(alias("InvalidVpc.Missing"))]
    Deleted,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "The VPC was deleted.")]
    #[api(alias("InvalidVpc.Gone", "InvalidVpc.NotFound"))]
    Deleted,
    #[api(status = 404, code = "InvalidVpc.Lost ", message = "The VPC is lost.")]
    #[api(alias("InvalidVpc.Gone"))]
    Lost,
    #[api(status = 404, code = 1404i64, message = "The VPC was moved.")]
    Moved,
}

fn main() {}

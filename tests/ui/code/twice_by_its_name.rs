use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(rename_all = "kebab-case")]
enum VpcError {
    #[api(status = 404, message = "There is no such VPC.")]
    NotFound,
    #[api(status = 404, code = "not-found", message = "The VPC was deleted.")]
    Deleted,
}

fn main() {}

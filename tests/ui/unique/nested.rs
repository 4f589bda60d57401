use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "NotFound", message = "There is no such VPC.")]
    NotFound,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "NotFound", message = "There is no such file system.")]
    NotFound,
    #[api(transparent)]
    Vpc(VpcError),
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Vpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent)]
    Source(VpcError),
    #[api(transparent)]
    Target(VpcError),
}

fn main() {}

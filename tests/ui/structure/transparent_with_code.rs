use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
struct VpcNotFound;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent, code = "VpcError")]
    Vpc(VpcNotFound),
}

fn main() {}

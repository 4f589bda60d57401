use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(implement(axm))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

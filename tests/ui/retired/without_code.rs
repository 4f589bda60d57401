use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(status = 404, since = "1.2"))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(code = "VpcBusy"), retired(code = "VpcBusy", since = "1.2"))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

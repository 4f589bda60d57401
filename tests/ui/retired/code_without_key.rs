use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired("VpcBusy", status = 409), retired(-1400))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

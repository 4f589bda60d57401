use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired, retired("VpcBusy"), retired(cod = "VpcBusy", state = 404), retired(code = 7, status = "404"))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

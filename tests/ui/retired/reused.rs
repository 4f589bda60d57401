use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(code = "VpcInUse"), retired(code = "VpcBusy"))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
    #[api(status = 409, code = "VpcLocked", message = "The VPC is locked.", alias("VpcBusy"))]
    Locked,
}

fn main() {}

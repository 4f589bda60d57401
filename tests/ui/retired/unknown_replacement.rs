use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(retired(code = "VpcBusy", replaced_by("VpcInUs")), retired(code = "VpcLost", replaced_by = "Gone"))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

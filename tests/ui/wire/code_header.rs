use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(code_header = "x error code")]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

#[derive(Debug, ApiError)]
#[api(code_header = "Content-Type", format = yaml)]
#[api(status = 409, code = "Quota", message = "The quota is used up.")]
struct QuotaError;

fn main() {}

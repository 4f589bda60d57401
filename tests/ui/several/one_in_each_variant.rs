use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, message = "There is no such VPC.")]
    NotFound,
    #[api(code = "InvalidVpc.InUse", message = "The VPC is in use.")]
    InUse,
    #[api(status = 403, code = "QuotaExceeded")]
    QuotaExceeded,
    Unavailable,
}

fn main() {}

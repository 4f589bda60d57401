use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(description = doc, require(description))]
enum VpcError {
    /// Nobody has created it.
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(status = 403, code = "InvalidVpc.InUse", message = "The VPC is in use.")]
    InUse,
}

fn main() {}

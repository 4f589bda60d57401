use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(message = "The request has failed.")]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound")]
    NotFound,
    #[api(status = 403, code = "InvalidVpc.InUse")]
    InUse,
}

fn main() {}

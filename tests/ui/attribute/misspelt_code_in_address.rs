use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(docs = "https://example.com/errors#{cod}")]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

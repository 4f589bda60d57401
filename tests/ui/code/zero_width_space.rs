use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc\u{200b}.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

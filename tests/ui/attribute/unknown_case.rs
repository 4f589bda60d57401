use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(rename_all = "pascal")]
enum VpcError {
    #[api(status = 404, message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

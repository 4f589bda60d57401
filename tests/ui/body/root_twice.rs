use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(root = "Error", Code = code, root = "Fault"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(root = "Error", "ret code" = code, Message = message))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

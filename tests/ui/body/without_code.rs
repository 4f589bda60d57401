use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(root = "Error", Message = message, RequestId = request_id))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

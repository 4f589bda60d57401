use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, Trace = context))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, Version = 2u8))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, Id = param("id")))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id.")]
    NotFound { id: u32 },
}

fn main() {}

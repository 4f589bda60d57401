use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, Details = params))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    NotFound { id: String },
}

fn main() {}

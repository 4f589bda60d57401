use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id:>width$}.")]
    NotFound { id: u32, width: u8 },
}

fn main() {}

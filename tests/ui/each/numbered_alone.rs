use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", numbered)]
    InUse,
}

fn main() {}

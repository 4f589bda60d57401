use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 400, code = "User.Disabled", message = "The user is disabled.")]
    #[api(allow(non_error_status, reason = "the first version sent 200"))]
    Disabled,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 200, code = "User. Disabled", message = "The user is disabled.")]
    #[api(allow(code_whitespace, non_error_status, reason = "clients match on it"))]
    Disabled,
}

fn main() {}

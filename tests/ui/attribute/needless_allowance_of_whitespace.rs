use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 400, code = "User.Disabled", message = "The user is disabled.")]
    #[api(allow(code_whitespace, reason = "clients match on it"))]
    Disabled,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(code = code, error(details = errors)))]
enum VpcError {
    #[api(status = 400, code = "Invalid", message = "Several fields are invalid.")]
    Invalid { fields: Vec<String> },
}

fn main() {}

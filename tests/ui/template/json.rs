use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 400, code = "InvalidFilter", message = r#"Write a filter like {"name": "x"}."#)]
    InvalidFilter,
}

fn main() {}

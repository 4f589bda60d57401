use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500, code = "InternalError", message = "Please try again later.", retryable(after = "1s"))]
struct Internal {
    #[api(from)]
    cause: std::io::Error,
}

fn read() -> Result<String, Internal> {
    Ok(std::fs::read_to_string("vpc.json")?)
}

fn main() {
    println!("{:?} {}", read().map_err(|error| error.code().to_string()), Internal::CATALOG.len());
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(external(Display, Error, From, Serialize))]
enum StoreError {
    #[api(status = 500, code = "ReadFailed", message = "Please try again later.", retryable = 3)]
    Read(#[api(from)] std::io::Error),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("reading failed")
    }
}

impl std::error::Error for StoreError {}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        StoreError::Read(error)
    }
}

fn read() -> Result<String, StoreError> {
    Ok(std::fs::read_to_string("vpc.json")?)
}

fn main() {
    if let Err(error) = read() {
        println!("{error} {}", error.code());
    }
}

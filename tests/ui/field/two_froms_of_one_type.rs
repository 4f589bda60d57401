use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "ReadFailed", message = "Please try again later.")]
    Read(#[api(from)] std::io::Error),
    #[api(status = 500, code = "WriteFailed", message = "Please try again later.")]
    Write(#[api(from)] std::io::Error),
}

fn read() -> Result<String, StoreError> {
    Ok(std::fs::read_to_string("vpc.json")?)
}

fn main() {
    let _ = read();
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 4040, code = "ReadFailed", message = "Please try again later.")]
    Read(#[api(from)] std::io::Error),
    #[api(status = 404, code = "NoSuchFile", message = "There is no such file.")]
    NoSuchFile,
}

fn read(path: &str) -> Result<String, StoreError> {
    if path.is_empty() {
        return Err(StoreError::NoSuchFile);
    }
    Ok(std::fs::read_to_string(path)?)
}

fn main() {
    if let Err(error) = read("vpc.json") {
        println!("{error}");
        let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
        println!("{boxed}: {:?}", boxed.source());
    }
}

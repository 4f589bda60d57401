use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "ReadFailed", message = "Please try again later.", from)]
    Read(std::io::Error),
}

fn read() -> Result<String, StoreError> {
    Ok(std::fs::read_to_string("vpc.json")?)
}

fn main() {
    println!("{:?}", read().map_err(|error| error.to_string()));
}

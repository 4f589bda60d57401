use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent)]
    Io(std::io::Error),
}

fn main() {}

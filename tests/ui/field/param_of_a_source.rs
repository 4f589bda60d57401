use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "ReadFailed", message = "Please try again later.")]
    Read(#[api(source, param)] std::io::Error),
}

fn main() {}

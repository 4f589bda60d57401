use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "ReadFailed", message = "Please try again later.")]
    Read(#[api(from("std::io::Error"))] Box<dyn std::error::Error>),
}

fn main() {}

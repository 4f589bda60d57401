use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "NoSuchFile", message = "There is no file {path}.")]
    NoSuchFile { path: &'static std::path::Path },
}

fn main() {}

use std::path::PathBuf;

#[derive(Debug, error_catalog::ApiError)]
enum StoreError {
    #[api(status = 404, code = "NoSuchFile", message = "There is no file {path:?}.")]
    NoSuchFile { path: PathBuf },
}

fn main() {}

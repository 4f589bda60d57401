use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "NoSuchFile", message = "There is no such file.")]
    NoSuchFile {
        #[api(param)]
        path: std::path::PathBuf,
    },
}

fn main() {}

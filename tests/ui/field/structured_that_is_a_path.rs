use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "Store.NotFound", message = "There is no such file.")]
    NotFound {
        #[api(param(serde))]
        path: std::path::PathBuf,
    },
}

fn main() {}

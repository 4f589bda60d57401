use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "NoSuchFile", message = "There is no file {name:x}.")]
    NoSuchFile { name: String },
}

fn main() {}

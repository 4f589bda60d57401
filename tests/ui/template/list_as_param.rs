use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "NoSuchFiles", message = "There are no files {names:?}.")]
    NoSuchFiles { names: Vec<String> },
}

fn main() {}

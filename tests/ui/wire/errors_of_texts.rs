use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Invalid", message = "Several fields are invalid.")]
struct Invalid {
    #[api(errors)]
    fields: Vec<String>,
}

fn main() {}

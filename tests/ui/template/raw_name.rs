use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum ParcelError {
    #[api(status = 404, code = "ParcelNotFound", message = "There is no {r#type} {id}.")]
    NotFound { r#type: &'static str, id: u32 },
}

fn main() {}

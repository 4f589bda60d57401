use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Invalid", message = "Several fields are invalid.")]
struct Invalid {
    #[api(errors)]
    fields: Vec<FieldError>,
    #[api(errors)]
    headers: Vec<FieldError>,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "InvalidField", message = "`{0}` is invalid.")]
struct FieldError(&'static str);

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Invalid", message = "These fields are invalid: {fields}.")]
struct Invalid {
    #[api(errors)]
    fields: Vec<FieldError>,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "InvalidField", message = "`{0}` is invalid.")]
struct FieldError(&'static str);

fn main() {}

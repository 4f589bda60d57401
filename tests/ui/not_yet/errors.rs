use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum FormError {
    #[api(status = 400, code = "InvalidForm", message = "The form has mistakes.")]
    Invalid {
        #[api(errors)]
        mistakes: Vec<String>,
    },
}

fn main() {}

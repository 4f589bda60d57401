use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum ParseError<'a> {
    #[api(status = 400, code = "InvalidParameter", message = "`{0}` is no number.")]
    Number(&'a str),
}

#[derive(Debug, ApiError)]
enum RequestError<'a> {
    #[api(transparent)]
    Parse(ParseError<'a>),

    #[api(status = 400, code = "InvalidParameter", message = "The parameter is missing.")]
    Missing,
}

fn main() {}

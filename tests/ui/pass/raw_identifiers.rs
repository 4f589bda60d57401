use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, rename_all = "snake_case")]
enum r#Error {
    #[api(message = "The {type} of {match} is unknown.")]
    r#Type { r#type: String, r#match: u8 },
    #[api(message = "Please try again later.", display = "{fn:>3}")]
    r#Loop { r#source: std::fmt::Error, r#fn: u8 },
    #[api(transparent)]
    r#Fn { r#struct: r#Inner },
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "inner", message = "{async:async$}")]
struct r#Inner {
    r#async: usize,
}

fn main() {
    let error = r#Error::r#Type { r#type: "colour".to_owned(), r#match: 3 };
    assert_eq!(error.code(), "type");
    assert_eq!(error.to_string(), "The colour of 3 is unknown.");
    let error = r#Error::r#Loop { r#source: std::fmt::Error, r#fn: 7 };
    assert_eq!(error.to_string(), "  7");
    assert!(std::error::Error::source(&error).is_some());
    let error = r#Error::r#Fn { r#struct: r#Inner { r#async: 2 } };
    assert_eq!(error.to_string(), " 2");
}

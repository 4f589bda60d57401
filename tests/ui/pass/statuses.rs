use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(allow(non_error_status, reason = "the first version sent 200 for everything"))]
enum StatusError {
    #[api(status = 499, code = "A", message = "a")]
    Unregistered,
    #[api(status(TOO_EARLY, 599, 400), code = "B", message = "b")]
    Several,
    #[api(status = 100, code = "C", message = "c")]
    Smallest,
    #[api(status(503, 429), code = "D", message = "d")]
    Chosen(#[api(status)] Choice, #[api(retry_after)] Option<std::time::Duration>),
}

#[derive(Clone, Copy, Debug)]
struct Choice;

impl From<Choice> for error_catalog::Status {
    fn from(_: Choice) -> Self {
        error_catalog::Status::TOO_MANY_REQUESTS
    }
}

fn main() {
    assert_eq!(StatusError::Unregistered.status(), 499);
    assert_eq!(StatusError::Several.status(), 425);
    assert_eq!(StatusError::Smallest.status(), 100);
    assert_eq!(StatusError::Chosen(Choice, None).status(), 429);
}

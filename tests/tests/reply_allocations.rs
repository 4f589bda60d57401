//! A buffer that is used again is all that a reply needs.

use allocation_counter::measure;
use error_catalog::{ApiError, Format, Reply};

#[derive(Debug, ApiError)]
#[api(
    locales("en", "zh"),
    code_header = "x-error-code",
    body(Code = code, Message = message, RequestId = request_id, Params = params, Trace = context, All = errors)
)]
enum FormError {
    #[api(
        status = 400,
        code = "Invalid form",
        message = "Form {id:>8} of <{size}> is {share:?}."
    )]
    #[api(allow(code_whitespace, reason = "it is encoded in the header"))]
    #[api(zh(message = "{size}{share:?} \"{id:>8}\""), retryable(after = 30))]
    Invalid {
        id: String,
        size: u128,
        share: f64,
        #[api(errors)]
        errors: Vec<FieldError>,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Field", message = "Field {0} & {1}.", body = rfc9457)]
struct FieldError(&'static str, char);

#[test]
fn a_reply_into_a_buffer_with_room_allocates_nothing() {
    let error = FormError::Invalid {
        id: "<\"\u{1}错".to_owned(),
        size: u128::MAX,
        share: 16611.0625,
        errors: vec![FieldError("\r\n", '&'), FieldError("b", '\0')],
    };
    let context = Reply::new(&error).request_id("r").context("Trace", 1.5e300);
    let mut buffer = Vec::new();
    for format in [
        Format::Json,
        Format::Xml,
        Format::ProblemJson,
        Format::ProblemXml,
    ] {
        for locale in ["en", "zh-Hans-CN", "fr"] {
            let reply = context.clone().format(format).locale(locale);
            buffer.clear();
            let first = measure(|| reply.write_to(&mut buffer));
            let len = buffer.len();
            assert!(len > 0);
            buffer.clear();
            let again = measure(|| reply.write_to(&mut buffer));
            assert_eq!(
                (again.count_total, buffer.len()),
                (0, len),
                "{format} {locale}"
            );
            // What the counter is worth: the first buffer had to grow.
            if format == Format::Json && locale == "en" {
                assert!(first.count_total > 0);
            }
            let mut bytes = 0;
            let headers = measure(|| {
                for (name, value) in reply.headers() {
                    bytes += name.len() + value.as_str().map_or(0, str::len);
                }
            });
            assert_eq!(headers.count_total, 0);
            assert!(bytes > 0);
        }
    }
}

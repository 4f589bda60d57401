use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Framework;
use super::headers::Headers;
use super::request_id;
use super::settings::{OfRequest, Settings};

type Value<F> = <<F as Framework>::Headers as Headers>::Value;

/// What an error would have to know of a request, which is gone by the time that there is one.
///
/// Most requests succeed: these are shared pointers into the request, and what an author's closure makes.
#[derive(Clone)]
pub(crate) struct Note<F: Framework> {
    pub(crate) accept: Option<Value<F>>,
    pub(crate) accept_language: Option<Value<F>>,
    pub(crate) format: Option<&'static str>,
    pub(crate) request_id: Option<Value<F>>,
    pub(crate) host_id: Option<Cow<'static, str>>,
    pub(crate) operation: Option<Cow<'static, str>>,
}

impl<F: Framework> Note<F> {
    pub(crate) fn of(settings: &Settings<F>, request: &F::Request) -> Note<F> {
        let headers = F::headers(request);
        let name = settings.format_parameter.as_deref();
        let of_closure = || ask(settings.request_id.as_ref(), request);
        let of_header = || headers.first(&settings.request_id_header).cloned();
        Note {
            accept: joined(headers, &F::Headers::ACCEPT),
            accept_language: joined(headers, &F::Headers::ACCEPT_LANGUAGE),
            format: ask(settings.format_parameter_of.as_ref(), request)
                .or_else(|| format(F::query(request)?, name?)),
            request_id: of_closure()
                .filter(request_id::is_usable)
                .or_else(|| of_header().filter(request_id::is_usable)),
            host_id: ask(settings.host_id_of.as_ref(), request),
            operation: ask(settings.operation.as_ref(), request),
        }
    }
}

fn ask<R, T>(question: Option<&OfRequest<R, T>>, request: &R) -> Option<T> {
    question.and_then(|question| question(request))
}

/// The lines of a header as one ([RFC 9110 §5.3]); nearly always there is one.
///
/// [RFC 9110 §5.3]: https://www.rfc-editor.org/rfc/rfc9110#section-5.3
fn joined<H: Headers>(headers: &H, name: &H::Name) -> Option<H::Value> {
    let mut lines = headers.lines(name);
    let first = lines.next()?;
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return Some(first.clone());
    }
    let mut whole = Vec::from(first.as_ref());
    for line in lines {
        whole.extend_from_slice(b", ");
        whole.extend_from_slice(line.as_ref());
    }
    H::Value::try_from(whole).ok()
}

/// The value of a parameter that names a format: the last one that does, as in a form that is filled in twice.
fn format(query: &str, name: &str) -> Option<&'static str> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let values = pairs
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value);
    values.rev().find_map(known_format)
}

/// The value of such a parameter, if it names a format.
pub(crate) fn known_format(value: &str) -> Option<&'static str> {
    let mut names = ["json", "xml"].into_iter();
    names.find(|name| value.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::format;

    #[cfg(feature = "http")]
    #[test]
    fn several_lines_are_one_list() {
        use super::joined;
        use http::header::ACCEPT;
        use http::{HeaderMap, HeaderValue};

        let table: [(&[&str], Option<&str>); 4] = [
            (&[], None),
            (&["text/xml"], Some("text/xml")),
            (&["text/xml", "*/*"], Some("text/xml, */*")),
            (&["a/b", "", "c/d"], Some("a/b, , c/d")),
        ];
        for (lines, expected) in table {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(ACCEPT, HeaderValue::from_static(line));
            }
            let found = joined(&headers, &ACCEPT);
            assert_eq!(found, expected.map(HeaderValue::from_static), "{lines:?}");
        }
    }

    #[test]
    fn the_parameter_is_found_by_its_whole_name() {
        let table = [
            ("", None),
            ("Format", None),
            ("Format=", None),
            ("Format=JSON", Some("json")),
            ("Format=Xml&a=b", Some("xml")),
            ("a=b&Format=xml", Some("xml")),
            ("format=xml", None),
            ("XFormat=xml", None),
            ("Format=text", None),
            ("Format=xml&Format=json", Some("json")),
            ("Format=xml&Format=other", Some("xml")),
            ("a=Format=xml", None),
        ];
        for (query, expected) in table {
            assert_eq!(format(query, "Format"), expected, "{query}");
        }
    }
}

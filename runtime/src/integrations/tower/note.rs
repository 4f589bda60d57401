use alloc::borrow::Cow;
use alloc::vec::Vec;

use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};

use super::settings::{OfRequest, Settings};

/// What an error would have to know of a request, which is gone by the time that there is one.
///
/// Most requests succeed: these are shared pointers into the request, and what an author's closure makes.
pub(super) struct Note {
    pub(super) accept: Option<HeaderValue>,
    pub(super) accept_language: Option<HeaderValue>,
    pub(super) format: Option<&'static str>,
    pub(super) request_id: Option<HeaderValue>,
    pub(super) host_id: Option<Cow<'static, str>>,
    pub(super) operation: Option<Cow<'static, str>>,
    pub(super) is_head: bool,
    /// For rejections, where the author has a map of them.
    pub(super) line: Option<(Method, Uri)>,
}

impl Note {
    /// Takes the request, because only one that is taken apart can be shown as [`Parts`], and hands it back as it was.
    pub(super) fn take<B>(settings: &Settings, request: Request<B>) -> (Note, Request<B>) {
        let (parts, body) = request.into_parts();
        let note = Note::of(settings, &parts);
        (note, Request::from_parts(parts, body))
    }

    fn of(settings: &Settings, parts: &Parts) -> Note {
        let name = settings.format_parameter.as_deref();
        let request_id = ask(settings.request_id.as_ref(), parts);
        let rejections = settings.rejections.as_ref();
        Note {
            accept: joined(&parts.headers, &ACCEPT),
            accept_language: joined(&parts.headers, &ACCEPT_LANGUAGE),
            format: name.and_then(|name| format(parts.uri.query()?, name)),
            request_id: request_id
                .or_else(|| parts.headers.get(&settings.request_id_header).cloned()),
            host_id: ask(settings.host_id_of.as_ref(), parts),
            operation: ask(settings.operation.as_ref(), parts),
            is_head: parts.method == Method::HEAD,
            line: rejections.map(|_| (parts.method.clone(), parts.uri.clone())),
        }
    }
}

fn ask<T>(question: Option<&OfRequest<T>>, parts: &Parts) -> Option<T> {
    question.and_then(|question| question(parts))
}

/// The lines of a header as one ([RFC 9110 §5.3]); nearly always there is one.
///
/// [RFC 9110 §5.3]: https://www.rfc-editor.org/rfc/rfc9110#section-5.3
fn joined(headers: &HeaderMap, name: &HeaderName) -> Option<HeaderValue> {
    let mut lines = headers.get_all(name).iter();
    let first = lines.next()?;
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return Some(first.clone());
    }
    let mut whole = Vec::from(first.as_bytes());
    for line in lines {
        whole.extend_from_slice(b", ");
        whole.extend_from_slice(line.as_bytes());
    }
    HeaderValue::try_from(whole).ok()
}

/// The value of a parameter that names a format: the last one that does, as in a form that is filled in twice.
fn format(query: &str, name: &str) -> Option<&'static str> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let values = pairs
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value);
    let known = |value: &str| {
        let mut names = ["json", "xml"].into_iter();
        names.find(|name| value.eq_ignore_ascii_case(name))
    };
    values.rev().find_map(known)
}

#[cfg(test)]
mod tests {
    use super::{format, joined};
    use http::header::ACCEPT;
    use http::{HeaderMap, HeaderValue};

    #[test]
    fn several_lines_are_one_list() {
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

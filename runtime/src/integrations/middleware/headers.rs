use alloc::vec::Vec;
use core::fmt::Debug;

/// A map of headers, as the crate `http` has it, in one of the versions of that crate that frameworks use.
pub(crate) trait Headers: Clone {
    type Name: Clone + Debug + PartialEq + for<'name> TryFrom<&'name str> + 'static;
    type Value: AsRef<[u8]> + Clone + From<usize> + TryFrom<Vec<u8>> + 'static;

    const ACCEPT: Self::Name;
    const ACCEPT_LANGUAGE: Self::Name;
    const CONTENT_LENGTH: Self::Name;
    const VARY: Self::Name;
    /// What says something of a body ([RFC 9110 §8], [RFC 9530], [RFC 6266]).
    ///
    /// [RFC 9110 §8]: https://www.rfc-editor.org/rfc/rfc9110#section-8
    /// [RFC 9530]: https://www.rfc-editor.org/rfc/rfc9530
    /// [RFC 6266]: https://www.rfc-editor.org/rfc/rfc6266
    const OF_THE_BODY: [Self::Name; 16];

    /// A name that is known when the program is written.
    fn name(name: &'static str) -> Self::Name;
    /// The value, if it is visible ASCII.
    fn text(value: &Self::Value) -> Option<&str>;

    fn first(&self, name: &Self::Name) -> Option<&Self::Value>;
    fn lines(&self, name: &Self::Name) -> impl Iterator<Item = &Self::Value>;
    fn remove_lines(&mut self, name: &Self::Name);
    fn set(&mut self, name: Self::Name, value: Self::Value);
    fn add_line(&mut self, name: Self::Name, value: Self::Value);
}

/// The versions have other types under the same names.
macro_rules! headers {
    ($map:ty, $($header:ident)::+) => {
        impl $crate::integrations::middleware::headers::Headers for $map {
            type Name = $($header)::+::HeaderName;
            type Value = $($header)::+::HeaderValue;

            const ACCEPT: Self::Name = $($header)::+::ACCEPT;
            const ACCEPT_LANGUAGE: Self::Name = $($header)::+::ACCEPT_LANGUAGE;
            const CONTENT_LENGTH: Self::Name = $($header)::+::CONTENT_LENGTH;
            const VARY: Self::Name = $($header)::+::VARY;
            const OF_THE_BODY: [Self::Name; 16] = [
                $($header)::+::ACCEPT_RANGES,
                $($header)::+::CONTENT_DISPOSITION,
                $($header)::+::CONTENT_ENCODING,
                $($header)::+::CONTENT_LANGUAGE,
                $($header)::+::CONTENT_LENGTH,
                $($header)::+::CONTENT_LOCATION,
                $($header)::+::CONTENT_RANGE,
                $($header)::+::CONTENT_TYPE,
                $($header)::+::ETAG,
                $($header)::+::LAST_MODIFIED,
                $($header)::+::TRANSFER_ENCODING,
                $($header)::+::TRAILER,
                $($header)::+::HeaderName::from_static("content-digest"),
                $($header)::+::HeaderName::from_static("content-md5"),
                $($header)::+::HeaderName::from_static("digest"),
                $($header)::+::HeaderName::from_static("repr-digest"),
            ];

            fn name(name: &'static str) -> Self::Name {
                $($header)::+::HeaderName::from_static(name)
            }

            fn text(value: &Self::Value) -> Option<&str> {
                value.to_str().ok()
            }

            fn first(&self, name: &Self::Name) -> Option<&Self::Value> {
                self.get(name)
            }

            fn lines(&self, name: &Self::Name) -> impl Iterator<Item = &Self::Value> {
                self.get_all(name).into_iter()
            }

            fn remove_lines(&mut self, name: &Self::Name) {
                self.remove(name);
            }

            fn set(&mut self, name: Self::Name, value: Self::Value) {
                self.insert(name, value);
            }

            fn add_line(&mut self, name: Self::Name, value: Self::Value) {
                self.append(name, value);
            }
        }
    };
}
pub(in crate::integrations) use headers;

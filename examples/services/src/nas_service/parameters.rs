//! Names and values of a query, in the order written.

use form_urlencoded::parse;

pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(super) fn of(query: &str) -> Parameters {
        Parameters(parse(query.as_bytes()).into_owned().collect())
    }

    /// The first value of that name, unless it is empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let first = self.0.iter().find(|(other, _)| other == name);
        first
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    pub(super) fn all<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        let of_name = self.0.iter().filter(move |(other, _)| other == name);
        of_name.map(|(_, value)| value.as_str())
    }

    /// Whether bytes were no UTF-8, for which U+FFFD stands now.
    pub(super) fn are_damaged(&self) -> bool {
        let texts = self.0.iter().flat_map(|(name, value)| [name, value]);
        texts
            .into_iter()
            .any(|text| text.contains(char::REPLACEMENT_CHARACTER))
    }
}

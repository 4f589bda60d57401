//! Queries and forms.

use form_urlencoded::parse;

/// Names and values, the first of which counts if a name stands twice. Bytes that are no UTF-8 are replaced, and so name no
/// row.
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(super) fn of_query(query: Option<&str>) -> Parameters {
        Parameters(Vec::new()).and(query.unwrap_or_default().as_bytes())
    }

    /// These, and behind them those of a form.
    pub(super) fn and(mut self, form: &[u8]) -> Parameters {
        self.0.extend(parse(form).into_owned());
        self
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The status that is wanted in place of the first.
    pub(super) fn status(&self) -> Option<&str> {
        self.get("status")
    }
}

//! What a request asks for, wherever it says so: in the query, in a form, or in a header.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::{NasError, NasParameter};
use http::HeaderMap;
use percent_encoding::percent_decode;

use crate::domain::is_name;

/// The parameters of one request, by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parameters(BTreeMap<String, String>);

/// Headers that are parameters, as newer clients send them.
const OF_HEADERS: [(&str, &str); 2] = [("x-acs-action", "Action"), ("x-acs-version", "Version")];

impl Parameters {
    /// A parameter that is said twice, and not alike, is an error: whichever counted, the caller could have meant the
    /// other one. So is a text that is not UTF-8.
    pub(crate) fn read(
        headers: &HeaderMap,
        query: &[u8],
        form: &[u8],
    ) -> Result<Parameters, AlibabaCommonError> {
        let mut parameters = Parameters::default();
        for (header, name) in OF_HEADERS {
            for value in headers.get_all(header) {
                let value = value.to_str();
                let value = value.map_err(|_| AlibabaCommonError::InvalidParameter)?;
                parameters.put(name.to_owned(), value.to_owned())?;
            }
        }
        for text in [query, form] {
            for pair in text.split(|byte| *byte == b'&').filter(|it| !it.is_empty()) {
                let mut halves = pair.splitn(2, |byte| *byte == b'=');
                let name = decode(halves.next().unwrap_or_default())?;
                let value = decode(halves.next().unwrap_or_default())?;
                parameters.put(name, value)?;
            }
        }
        match parameters.get("Format") {
            Some(format) if !is_format(format) => Err(AlibabaCommonError::InvalidParameter),
            _ => Ok(parameters),
        }
    }

    fn put(&mut self, name: String, value: String) -> Result<(), AlibabaCommonError> {
        match self.0.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(value);
                Ok(())
            }
            Entry::Occupied(entry) if *entry.get() == value => Ok(()),
            Entry::Occupied(_) => Err(AlibabaCommonError::InvalidParameter),
        }
    }

    /// The value, unless it is empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let value = self.0.get(name).map(String::as_str);
        value.filter(|value| !value.is_empty())
    }

    pub(crate) fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(str::to_owned)
    }

    /// One of those for which NAS documents an error.
    pub(crate) fn mandatory(&self, parameter: NasParameter) -> Result<&str, NasError> {
        let value = self.get(parameter.as_str());
        value.ok_or(NasError::MissingParameter { parameter })
    }

    /// What the caller wants to call something, if it says that.
    pub(crate) fn name(&self, name: &str) -> Result<Option<&str>, AlibabaCommonError> {
        match self.get(name) {
            Some(value) if !is_name(value) => Err(AlibabaCommonError::InvalidParameter),
            value => Ok(value),
        }
    }

    /// Any other that the operation cannot do without.
    pub(crate) fn required(&self, name: &str) -> Result<&str, AlibabaCommonError> {
        self.get(name).ok_or(AlibabaCommonError::InvalidParameter)
    }
}

fn is_format(text: &str) -> bool {
    text.eq_ignore_ascii_case("XML") || text.eq_ignore_ascii_case("JSON")
}

fn decode(text: &[u8]) -> Result<String, AlibabaCommonError> {
    let blanks: Vec<u8> = text
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    let text = percent_decode(&blanks).decode_utf8();
    match text {
        Ok(text) if !text.contains('\0') => Ok(text.into_owned()),
        _ => Err(AlibabaCommonError::InvalidParameter),
    }
}

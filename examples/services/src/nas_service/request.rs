//! A request, as far as every action has it.

use axum::http::request::Parts;
use error_catalog_examples::alibaba_common::{AlibabaCommonError, MandatoryParameter};

use super::action::Action;
use super::parameters::Parameters;

const VERSION: &str = "2017-06-26";

pub(super) struct Request {
    pub(super) action: Action,
    pub(super) is_json: bool,
    parameters: Parameters,
}

impl Request {
    /// Reads what the query and the headers say; a form has become part of the query by now.
    pub(super) fn of(head: &Parts) -> Result<Request, AlibabaCommonError> {
        let parameters = Parameters::of(head.uri.query().unwrap_or_default());
        if parameters.are_damaged() {
            return Err(AlibabaCommonError::InvalidParameter);
        }
        let action = action(head, &parameters)?;
        let version = parameters
            .get("Version")
            .or_else(|| header(head, "x-acs-version"));
        match version {
            Some(VERSION) => {}
            Some(_) => return Err(AlibabaCommonError::InvalidVersion),
            None => return Err(missing(MandatoryParameter::Version)),
        }
        Ok(Request {
            action,
            is_json: is_json(&parameters)?,
            parameters,
        })
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.get(name)
    }
}

fn action(head: &Parts, parameters: &Parameters) -> Result<Action, AlibabaCommonError> {
    let name = parameters
        .get("Action")
        .or_else(|| header(head, "x-acs-action"));
    let name = name.ok_or_else(|| missing(MandatoryParameter::Action))?;
    Action::of(name).ok_or(AlibabaCommonError::UnknownAction)
}

/// Two formats at once are none.
fn is_json(parameters: &Parameters) -> Result<bool, AlibabaCommonError> {
    let mut formats = parameters.all("Format");
    let Some(first) = formats.next() else {
        return Ok(false);
    };
    let is_json = first.eq_ignore_ascii_case("json");
    let is_known = is_json || first.eq_ignore_ascii_case("xml");
    if is_known && formats.all(|other| other.eq_ignore_ascii_case(first)) {
        Ok(is_json)
    } else {
        Err(AlibabaCommonError::InvalidParameter)
    }
}

/// What the head of a request calls its action, for logs.
pub(super) fn operation(head: &Parts) -> Option<&'static str> {
    let parameters = Parameters::of(head.uri.query().unwrap_or_default());
    Some(action(head, &parameters).ok()?.name())
}

fn header<'h>(head: &'h Parts, name: &str) -> Option<&'h str> {
    head.headers.get(name)?.to_str().ok()
}

fn missing(parameter: MandatoryParameter) -> AlibabaCommonError {
    AlibabaCommonError::MissingParameter { parameter }
}

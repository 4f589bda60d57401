//! A code that was published once.

use crate::attr::retired as written;
use crate::rules::code::CodeValue;

pub(crate) struct Retired<'a> {
    pub(crate) code: &'a CodeValue,
    pub(crate) status: Option<u16>,
    pub(crate) since: Option<&'a str>,
    pub(crate) replaced_by: Vec<&'a CodeValue>,
}

impl<'a> Retired<'a> {
    /// `None` without a code, which was told as missing.
    pub(super) fn build(retired: &'a written::Retired) -> Option<Retired<'a>> {
        let replaced_by = retired.replaced_by.get().into_iter().flatten();
        Some(Retired {
            code: &retired.code.get()?.code,
            status: retired.status.get().map(|status| status.number),
            since: retired.since.get().map(|since| since.text.as_str()),
            replaced_by: replaced_by.map(|code| &code.code).collect(),
        })
    }
}

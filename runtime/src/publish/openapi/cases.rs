//! The entries of a catalog by what answers with them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::json::distinct;
use crate::{Catalog, Code, Entry, Status};

/// An entry, sent with one of its statuses.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) entry: Entry,
    pub(super) status: Status,
    /// What its example is called. No other example of the status is called so.
    pub(super) name: String,
}

/// Everything that answers with one status.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) status: Status,
    pub(super) cases: Vec<Case>,
}

/// The statuses of a catalog, in the order in which entries name them.
pub(super) fn groups(catalog: &Catalog) -> Vec<Group> {
    let statuses = distinct(catalog.entries().flat_map(Entry::statuses));
    let group = |status| {
        let mut cases: Vec<Case> = Vec::new();
        let entries = catalog.entries();
        for entry in entries.filter(|entry| entry.statuses().any(|other| other == status)) {
            cases.push(Case {
                entry,
                status,
                name: free_name(&cases, &key(&entry.code().to_string())),
            });
        }
        Group { status, cases }
    };
    statuses.into_iter().map(group).collect()
}

/// The codes, each once.
pub(super) fn codes(cases: &[Case]) -> Vec<Code<'static>> {
    distinct(cases.iter().map(|case| case.entry.code()))
}

/// A text as a key of components, which [OpenAPI 3.1] wants to be `^[a-zA-Z0-9._-]+$`.
///
/// [OpenAPI 3.1]: https://spec.openapis.org/oas/v3.1.0#components-object
pub(super) fn key(text: &str) -> String {
    let is_sound = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    let key = text
        .chars()
        .map(|letter| if is_sound(letter) { letter } else { '_' });
    let key: String = key.collect();
    if key.is_empty() { "_".into() } else { key }
}

/// Codes stand twice where they are shared, and may differ in nothing that a key can tell.
fn free_name(cases: &[Case], name: &str) -> String {
    let is_free = |name: &str| cases.iter().all(|case| case.name != name);
    if is_free(name) {
        return name.into();
    }
    let mut number = 2;
    loop {
        let name = alloc::format!("{name}_{number}");
        if is_free(&name) {
            return name;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{groups, key};
    use crate::fixture::VPC;
    use crate::gateway::GATEWAY;

    #[test]
    fn keys_have_the_letters_that_components_take() {
        assert_eq!(key("InvalidVpc.Not_Found-2"), "InvalidVpc.Not_Found-2");
        assert_eq!(key("Quota|Exceeded 错"), "Quota_Exceeded__");
        assert_eq!(key(""), "_");
    }

    #[test]
    fn statuses_come_as_entries_name_them_and_so_do_entries() {
        let groups = groups(&VPC);
        let statuses: Vec<_> = groups.iter().map(|group| group.status.as_u16()).collect();
        assert_eq!(statuses, [404, 410, 500, 503, 403, 429]);
        let names: Vec<_> = groups[2].cases.iter().map(|case| &case.name).collect();
        assert_eq!(names, ["InvalidVpc.NotFound", "InternalError"]);
    }

    #[test]
    fn entries_of_one_code_and_status_have_names_of_their_own() {
        for group in groups(&GATEWAY) {
            let mut names: Vec<_> = group.cases.iter().map(|case| &case.name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{}", group.status);
        }
    }
}

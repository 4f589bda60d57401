//! The entries of a catalog by what answers with them.

use alloc::collections::BTreeSet;
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
    /// What its examples are called among the components, in the order of the formats.
    pub(super) keys: Vec<String>,
}

impl Case {
    /// Of the example in one of the formats.
    pub(super) fn key(&self, format: usize) -> &str {
        self.keys.get(format).map_or(&self.name, |key| key)
    }
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
        let mut used = BTreeSet::new();
        let entries = catalog.entries();
        for entry in entries.filter(|entry| entry.statuses().any(|other| other == status)) {
            cases.push(Case {
                entry,
                status,
                name: free_key(&mut used, &key(&entry.code().to_string())),
                keys: Vec::new(),
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

/// A key that is none of those which are in use, and is then one of them: codes stand twice where they are shared, and may
/// differ in nothing that a key can tell.
pub(super) fn free_key(used: &mut BTreeSet<String>, key: &str) -> String {
    let numbered = (2..).map(|number| alloc::format!("{key}_{number}"));
    let mut keys = [String::from(key)].into_iter().chain(numbered);
    // The numbers do not end.
    let free = keys.find(|key| !used.contains(key)).unwrap_or_default();
    used.insert(free.clone());
    free
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

//! Every documented code leads to its rows.

use error_catalog::{Catalog, Code, Entry};

/// `documented` has the code of every entry, in order, as one edition spells it.
pub(crate) fn assert_codes_found(catalog: &Catalog, documented: &[Code<'_>]) {
    let entries: Vec<Entry> = catalog.entries().collect();
    assert_eq!(entries.len(), documented.len());
    for code in documented {
        let rows = documented.iter().zip(&entries);
        let expected: Vec<Entry> = rows
            .filter(|(other, _)| *other == code)
            .map(|(_, entry)| *entry)
            .collect();
        let found: Vec<Entry> = catalog.find_all(*code).collect();
        assert_eq!(found, expected, "{code}");
        assert_eq!(catalog.find(*code), expected.first().copied(), "{code}");
    }
    println!("{}: {} codes found", catalog.name(), documented.len());
}

//! The catalog: static data, in the order of documents, with every default applied.

use error_catalog::{ApiError, Catalog, Entry, HasCatalog, Section};

/// Codes in the order of the catalog.
fn codes(catalog: &Catalog) -> Vec<String> {
    let entries = catalog.entries();
    entries.map(|entry| entry.code().to_string()).collect()
}

#[derive(Debug, ApiError)]
#[api(
    status = 500,
    rename_all = "PascalCase",
    name = "deep",
    section = "Deep"
)]
enum Deep {
    #[api(message = "m", operations("Sink"))]
    DeepOne,
    #[api(message = "m")]
    DeepTwo,
}

#[derive(Debug, ApiError)]
#[api(status = 500, rename_all = "PascalCase")]
enum InnerError {
    #[api(transparent)]
    Deep(Deep),
    #[api(message = "m", section = "Inner", operations("Swim"))]
    InnerOne,
}

#[derive(Debug, ApiError)]
enum Empty {}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "Single", message = "m")]
struct Single;

// A variant that holds what does not exist is never made.
#[allow(dead_code)]
#[derive(Debug, ApiError)]
#[api(
    status = 500,
    rename_all = "PascalCase",
    operation_list("Walk", "Run", "Swim")
)]
enum Outer {
    #[api(message = "m", section = "B", operations("Swim", "Walk"))]
    First,
    #[api(transparent)]
    Nothing(Empty),
    #[api(transparent)]
    Inner(InnerError),
    #[api(message = "m", section = "A")]
    Second,
    #[api(message = "m", section = "B", operations("Run"))]
    Third,
    #[api(transparent)]
    Last(Single),
}

// What is in constants is in constants everywhere: sizes of arrays, statics, patterns of other constants.
const COUNT: usize = Outer::CATALOG.len();
static CATALOGS: [&Catalog; 3] = [
    Outer::CATALOG,
    <InnerError as HasCatalog>::CATALOG,
    Empty::CATALOG,
];
const IS_EMPTY: bool = Empty::CATALOG.is_empty() && !Outer::CATALOG.is_empty();
const NAME: &str = InnerError::CATALOG.name();
const LOCALE: &str = Outer::CATALOG.default_locale();
static PER_ENTRY: [u32; COUNT] = [0; Outer::CATALOG.len()];

#[test]
fn a_catalog_is_a_constant() {
    const { assert!(COUNT == 7 && IS_EMPTY) };
    assert_eq!((NAME, LOCALE, PER_ENTRY.len()), ("inner", "en", 7));
    let counts = CATALOGS.map(|catalog| (catalog.len(), catalog.entries().count()));
    assert_eq!(counts, [(7, 7), (3, 3), (0, 0)]);
}

#[test]
fn entries_stand_in_the_order_of_variants_nested_ones_in_their_place() {
    type Row = (
        &'static Catalog,
        &'static [&'static str],
        &'static [&'static str],
        &'static [&'static str],
    );
    let table: [Row; 4] = [
        (
            Outer::CATALOG,
            &[
                "First", "DeepOne", "DeepTwo", "InnerOne", "Second", "Third", "Single",
            ],
            &["First", "Second", "Third"],
            &["empty", "inner", "single"],
        ),
        (
            InnerError::CATALOG,
            &["DeepOne", "DeepTwo", "InnerOne"],
            &["InnerOne"],
            &["deep"],
        ),
        (
            Deep::CATALOG,
            &["DeepOne", "DeepTwo"],
            &["DeepOne", "DeepTwo"],
            &[],
        ),
        (Empty::CATALOG, &[], &[], &[]),
    ];
    for (catalog, all, own, nested) in table {
        assert_eq!(codes(catalog), all);
        let mut backwards: Vec<Entry> = catalog.entries().rev().collect();
        backwards.reverse();
        assert!(catalog.entries().eq(backwards));
        assert_eq!(catalog.entries().len(), all.len());
        assert_eq!(catalog.len(), all.len());
        for place in 0..=all.len() {
            let found = catalog
                .entries()
                .nth(place)
                .map(|entry| entry.code().to_string());
            assert_eq!(found.as_deref(), all.get(place).copied());
        }
        let found: Vec<_> = catalog
            .own_entries()
            .map(|entry| entry.code().to_string())
            .collect();
        assert_eq!(found, own);
        let found: Vec<_> = catalog.nested().map(Catalog::name).collect();
        assert_eq!(found, nested);
    }
}

#[test]
fn every_error_stands_in_its_catalog() {
    let errors: [&dyn ApiError; 7] = [
        &Outer::First,
        &Outer::Inner(InnerError::Deep(Deep::DeepOne)),
        &Outer::Inner(InnerError::Deep(Deep::DeepTwo)),
        &Outer::Inner(InnerError::InnerOne),
        &Outer::Second,
        &Outer::Third,
        &Outer::Last(Single),
    ];
    for (error, entry) in errors.into_iter().zip(Outer::CATALOG.entries()) {
        assert_eq!(error.entry(), entry);
        assert_eq!(error.code(), entry.code());
        assert_eq!(error.catalog().name(), "outer");
    }
}

/// An entry that names no operation belongs to all.
#[test]
fn operations_stand_in_the_order_of_the_list() {
    let operations: Vec<_> = Outer::CATALOG.operations().collect();
    assert_eq!(operations, ["Walk", "Run", "Swim", "Sink"]);
    let everywhere = ["DeepTwo", "Second", "Single"];
    let table: [(&str, &[&str]); 5] = [
        ("Walk", &["First"]),
        ("Run", &["Third"]),
        ("Swim", &["First", "InnerOne"]),
        ("Sink", &["DeepOne"]),
        ("Unknown", &[]),
    ];
    for (operation, own) in table {
        let mut found: Vec<String> = Outer::CATALOG
            .operation(operation)
            .map(|entry| entry.code().to_string())
            .collect();
        found.retain(|code| !everywhere.contains(&code.as_str()));
        assert_eq!(found, own, "{operation}");
        assert_eq!(
            Outer::CATALOG.operation(operation).count(),
            own.len() + everywhere.len()
        );
    }
    // As written on the variant, not as listed.
    let first = Outer::First.entry();
    assert_eq!(first.operations().collect::<Vec<_>>(), ["Swim", "Walk"]);
}

/// Without a list they come in order of first use, and a default is no use.
#[test]
fn unlisted_operations_stand_in_order_of_first_use() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase", operations("D", "B"))]
    enum Unlisted {
        #[api(message = "m", operations("C", "A"))]
        Own,
        #[api(message = "m")]
        Default,
        #[api(message = "m", operations("B"))]
        Other,
    }
    let operations: Vec<_> = Unlisted::CATALOG.operations().collect();
    assert_eq!(operations, ["C", "A", "B", "D"]);
    assert_eq!(
        Unlisted::Default.entry().operations().collect::<Vec<_>>(),
        ["D", "B"]
    );
    assert_eq!(
        Unlisted::Own.entry().operations().collect::<Vec<_>>(),
        ["C", "A"]
    );
    assert_eq!(
        Unlisted::Other.entry().operations().collect::<Vec<_>>(),
        ["B"]
    );
}

#[test]
fn sections_stand_in_order_of_first_use() {
    assert_eq!(
        Outer::CATALOG
            .sections()
            .map(Section::name)
            .collect::<Vec<_>>(),
        ["B", "A", "Inner", "Deep"]
    );
    let sections: Vec<_> = Outer::CATALOG.entries().map(Entry::section).collect();
    let expected = [
        Some("B"),
        Some("Deep"),
        Some("Deep"),
        Some("Inner"),
        Some("A"),
        Some("B"),
        None,
    ];
    assert_eq!(sections, expected);
}

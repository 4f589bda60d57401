//! Catalogs in catalogs: where nested entries are documented.

// Most variants are here for their entries.
#![allow(dead_code)]

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Entry, Status};

/// Shared by the operations below.
#[derive(Debug, ApiError)]
#[api(
    status(404, 500),
    code = "VPC.0105",
    message = "Neutron Error.",
    shared_code
)]
struct BackendError(#[api(status)] Status);

#[derive(Debug, ApiError)]
enum ShowError {
    #[api(
        status = 400,
        code = "VPC.0101",
        message = "The id is invalid.",
        shared_code
    )]
    InvalidId,
    #[api(transparent)]
    Backend(BackendError),
    #[api(status = 500, code = "VPC.0106", message = "The router is null.")]
    #[api(section = "Routers", operations("ShowRouter"))]
    NoRouter,
}

#[derive(Debug, ApiError)]
enum DeleteError {
    #[api(
        status = 400,
        code = "VPC.0101",
        message = "{name} is invalid.",
        shared_code
    )]
    InvalidParameter {
        #[api(placeholder = "xx")]
        name: &'static str,
    },
    #[api(transparent)]
    Backend(BackendError),
}

#[derive(Debug, ApiError)]
#[api(status = 401, code = "VPC.0008", message = "The token is invalid.")]
struct TokenError;

#[derive(Debug, ApiError)]
#[api(status = 401, code = "VPC.0005", message = "Not allowed.")]
struct AuthorityError;

#[derive(Debug, ApiError)]
#[api(name = "vpc", body(code = code, message = message))]
enum VpcError {
    #[api(transparent, section = "Common")]
    Token(TokenError),
    #[api(transparent, section = "Common")]
    Authority(AuthorityError),
    #[api(transparent, section = "Show", operations("ShowVpc"))]
    Show(ShowError),
    #[api(transparent, section = "Delete", operations("DeleteVpc", "DeleteVpcs"))]
    Delete(DeleteError),
}

fn described(entries: impl Iterator<Item = Entry>) -> Vec<(String, String, Vec<&'static str>)> {
    entries
        .map(|entry| {
            let section = entry.section().unwrap_or_default().to_owned();
            (
                section,
                entry.code().to_string(),
                entry.operations().collect(),
            )
        })
        .collect()
}

fn row(
    section: &str,
    code: &str,
    operations: &[&'static str],
) -> (String, String, Vec<&'static str>) {
    (section.to_owned(), code.to_owned(), operations.to_vec())
}

#[test]
fn nested_entries_stand_where_their_variant_says_unless_they_say_it_themselves() {
    let deletions = ["DeleteVpc", "DeleteVpcs"];
    assert_eq!(
        described(VpcError::CATALOG.entries()),
        [
            row("Common", "VPC.0008", &[]),
            row("Common", "VPC.0005", &[]),
            row("Show", "VPC.0101", &["ShowVpc"]),
            row("Show", "VPC.0105", &["ShowVpc"]),
            row("Routers", "VPC.0106", &["ShowRouter"]),
            row("Delete", "VPC.0101", &deletions),
            row("Delete", "VPC.0105", &deletions),
        ],
    );
    // The inner types know nothing of it.
    assert!(
        DeleteError::CATALOG
            .entries()
            .all(|entry| entry.section().is_none() && entry.operations().next().is_none())
    );
}

#[test]
fn an_occurrence_is_the_entry_of_the_place_that_it_came_through() {
    let backend = || BackendError(Status::INTERNAL_SERVER_ERROR);
    let shown = VpcError::Show(ShowError::Backend(backend()));
    let deleted = VpcError::Delete(DeleteError::Backend(backend()));
    for (error, section, operation) in [
        (&shown, "Show", "ShowVpc"),
        (&deleted, "Delete", "DeleteVpc"),
    ] {
        assert_eq!(error.entry().section(), Some(section));
        assert!(error.entry().belongs_to_operation(operation));
        assert_eq!(error.status(), 500);
        let all = VpcError::CATALOG.find_all("VPC.0105");
        assert_eq!(all.filter(|entry| *entry == error.entry()).count(), 1);
    }
    assert_ne!(shown.entry(), deleted.entry());
    let named = VpcError::Show(ShowError::NoRouter);
    assert_eq!(named.entry().section(), Some("Routers"));
}

#[test]
fn an_operation_has_its_own_entries_and_those_of_all() {
    let codes = |operation: &'static str| {
        let entries = VpcError::CATALOG.operation(operation);
        let codes: Vec<String> = entries.map(|entry| entry.code().to_string()).collect();
        codes.join(" ")
    };
    assert_eq!(codes("ShowVpc"), "VPC.0008 VPC.0005 VPC.0101 VPC.0105");
    assert_eq!(codes("DeleteVpcs"), "VPC.0008 VPC.0005 VPC.0101 VPC.0105");
    assert_eq!(codes("ShowRouter"), "VPC.0008 VPC.0005 VPC.0106");
    let operations: Vec<&str> = VpcError::CATALOG.operations().collect();
    assert_eq!(
        operations,
        ["ShowVpc", "DeleteVpc", "DeleteVpcs", "ShowRouter"]
    );
}

#[test]
fn sections_of_one_name_stay_apart() {
    let sections: Vec<(&str, usize)> = VpcError::CATALOG
        .sections()
        .map(|section| (section.name(), section.entries().count()))
        .collect();
    assert_eq!(
        sections,
        [
            ("Common", 1),
            ("Common", 1),
            ("Show", 2),
            ("Delete", 2),
            ("Routers", 1),
        ],
    );
    let table = MarkdownTable::new(VpcError::CATALOG)
        .column("Module", Cell::SectionStart)
        .column("Code", Cell::Code);
    let modules: Vec<String> = table.rows().map(|row| row[0].clone()).collect();
    assert_eq!(
        modules,
        ["Common", "Common", "Show", "", "Routers", "Delete", ""]
    );
}

/// Headings with introductions.
#[derive(Debug, ApiError)]
#[api(
    name = "listed",
    status = 400,
    section_list("B" = "What is wrong\nwith *B*.", "A", "Unused")
)]
enum Listed {
    #[api(code = "First", message = "first", section = "A")]
    First,
    #[api(code = "Second", message = "second")]
    Second,
    #[api(code = "Third", message = "third", section = "B")]
    Third,
    #[api(transparent, section = "A")]
    Nested(TokenError),
}

#[test]
fn listed_sections_are_printed_in_their_order_each_once() {
    let sections: Vec<(&str, Option<&str>, usize)> = Listed::CATALOG
        .sections()
        .map(|section| {
            let entries = section.entries().count();
            (section.name(), section.introduction(), entries)
        })
        .collect();
    assert_eq!(
        sections,
        [("B", Some("What is wrong\nwith *B*."), 1), ("A", None, 2),],
    );
    let table = MarkdownTable::new(Listed::CATALOG)
        .column("Code", Cell::Code)
        .by_section(3);
    assert_eq!(
        table.to_string(),
        "\
| Code |
| --- |
| Second |

### B

What is wrong with \\*B\\*.

| Code |
| --- |
| Third |

### A

| Code |
| --- |
| First |
| VPC.0008 |
",
    );
}

/// Three alternatives in one documented row.
#[derive(Debug, ApiError)]
enum RuleError {
    #[api(
        status = 409,
        code = "VPC.0602",
        advice = "Retry.",
        shared_code,
        numbered
    )]
    #[api(each(conflict = "Exists", message = "It exists.", description = "一"))]
    #[api(each(conflict = "Quota", message = "Too many.", description = "二"))]
    #[api(each(
        conflict = "Concurrent",
        message = "It exists by now.",
        description = "三"
    ))]
    Rejected { conflict: Conflict },
    #[api(status = 500, code = "VPC.0603", message = "Failed.")]
    Failed,
}

#[test]
fn numbered_entries_are_one_row() {
    let table = MarkdownTable::new(RuleError::CATALOG)
        .column("Status", Cell::Status)
        .column("Code", Cell::Code)
        .column("Message", Cell::Message)
        .column("Description", Cell::Description)
        .column("Advice", Cell::Advice);
    let rows: Vec<Vec<String>> = table.rows().collect();
    assert_eq!(
        rows,
        [
            [
                "409",
                "VPC.0602",
                "1.It exists. 2.Too many. 3.It exists by now.",
                "1.一 2.二 3.三",
                "Retry.",
            ],
            ["500", "VPC.0603", "Failed.", "", ""],
        ],
    );
    assert_eq!(RuleError::CATALOG.len(), 4);
}

/// Has a section of its own, of a name that is listed around it, and one that is not.
#[derive(Debug, ApiError)]
#[api(status = 400)]
enum WithSections {
    #[api(code = "Listed", message = "listed", section = "State")]
    Listed,
    #[api(code = "Unlisted", message = "unlisted", section = "Own")]
    Unlisted,
}

#[derive(Debug, ApiError)]
#[api(status = 400, section_list("State" = "See the states."))]
enum Gathering {
    #[api(transparent)]
    Inner(WithSections),
    #[api(code = "Own", message = "own", section = "State")]
    Own,
    #[api(transparent, section = "State")]
    Token(TokenError),
}

#[test]
fn a_list_gathers_what_has_a_listed_name() {
    let sections: Vec<(&str, Option<&str>, Vec<String>)> = Gathering::CATALOG
        .sections()
        .map(|section| {
            let codes = section.entries().map(|entry| entry.code().to_string());
            (section.name(), section.introduction(), codes.collect())
        })
        .collect();
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(
        sections,
        [
            (
                "State",
                Some("See the states."),
                codes(&["Listed", "Own", "VPC.0008"])
            ),
            ("Own", None, codes(&["Unlisted"])),
        ],
    );
}

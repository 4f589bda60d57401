//! A tree of three levels for unit tests: sections, operations and codes at which catalogs give way.
//!
//! `Platform` is nested in `Nas`, and twice more in `Gateway`, each time under a section of the same name.

use crate::Catalog;
use crate::fixture::scanned;
use crate::nested::Nested;
use crate::packed_numbers::{ends, numbers};
use crate::table::{Codes, Column, Table, Texts, flag};

const SERVICE_UNAVAILABLE: Codes = Codes::Text(Texts {
    text: "ServiceUnavailable",
    ends: ends![18],
});

static PLATFORM_TABLE: Table = Table {
    name: "platform",
    type_name: "PlatformError",
    codes: Codes::Text(Texts {
        text: "InternalErrorServiceUnavailableThrottling",
        ends: ends![13, 31, 41],
    }),
    statuses: numbers![500, 500, 429],
    flags: numbers![flag::SHARED_CODE, flag::SHARED_CODE, flag::SHARED_CODE],
    messages: &[Column {
        texts: Texts {
            text: "Internal.Unavailable.Slow.",
            ends: ends![9, 21, 26],
        },
        ..Column::NONE
    }],
    sections: &["Limits"],
    section_introductions: Texts {
        text: "- Slow down.",
        ends: ends![12],
    },
    row_sections: numbers![0, 0, 1],
    operations: &["Ping"],
    row_operations: &[(2, 0)],
    aliases: Codes::Text(Texts {
        text: "Service. UnavailableTooFast",
        ends: ends![20, 27],
    }),
    alias_rows: numbers![1, 2],
    lookup: scanned(&[0, 1, 2, 3, 4]),
    ..Table::EMPTY
};

pub(crate) static PLATFORM: Catalog = Catalog::__new(&PLATFORM_TABLE, &[]);

static NAS_TABLE: Table = Table {
    name: "nas",
    type_name: "NasError",
    codes: Codes::Text(Texts {
        text: "InvalidFileSystem.NotFoundServiceUnavailableMissing.AMissing.BMissing.C",
        ends: ends![26, 44, 53, 62, 71],
    }),
    statuses: numbers![404, 503, 400, 400, 422],
    flags: numbers![0, 0, 0, flag::CONTINUES_ROW, flag::CONTINUES_ROW],
    messages: &[Column {
        texts: Texts {
            text: "No file system.NAS is down.Missing.Missing.Missing.",
            ends: ends![15, 27, 35, 43, 51],
        },
        ..Column::NONE
    }],
    sections: &["NAS", "公共"],
    row_sections: numbers![1, 1, 0, 0, 0],
    operations: &["Mount", "Unmount"],
    row_operations: &[(0, 1)],
    docs: Texts {
        text: "https://a.example/Ahttps://a.example/B",
        ends: ends![0, 0, 19, 38, 38],
    },
    lookup: scanned(&[0, 1, 2, 3, 4]),
    ..Table::EMPTY
};

pub(crate) static NAS: Catalog = Catalog::__new(
    &NAS_TABLE,
    &[Nested::new(&NAS_TABLE, 2, &PLATFORM)
        .section(2)
        .operations(&[0])
        .yields(SERVICE_UNAVAILABLE)],
);

static GATEWAY_TABLE: Table = Table {
    name: "gateway",
    type_name: "GatewayError",
    codes: Codes::Text(Texts {
        text: "BadGateway",
        ends: ends![10],
    }),
    statuses: numbers![502],
    messages: &[Column {
        texts: Texts {
            text: "Bad.",
            ends: ends![4],
        },
        ..Column::NONE
    }],
    sections: &["Common", "Common", "Unused", "Of NAS"],
    section_introductions: Texts {
        text: "For *all*.",
        ends: ends![0, 10, 10, 10],
    },
    operations: &["Route"],
    lookup: scanned(&[0]),
    ..Table::EMPTY
};

pub(crate) static GATEWAY: Catalog = Catalog::__new(
    &GATEWAY_TABLE,
    &[
        Nested::new(&GATEWAY_TABLE, 0, &NAS)
            .section(4)
            .operations(&[0]),
        Nested::new(&GATEWAY_TABLE, 1, &PLATFORM)
            .section(1)
            .yields(SERVICE_UNAVAILABLE),
        Nested::new(&GATEWAY_TABLE, 1, &PLATFORM).section(2),
    ],
);

/// Code, section and operations of each entry, in document order.
const ENTRIES: [(&str, Option<&str>, &[&str]); 13] = [
    ("InvalidFileSystem.NotFound", Some("NAS"), &["Unmount"]),
    ("ServiceUnavailable", Some("NAS"), &["Route"]),
    ("InternalError", Some("公共"), &["Mount"]),
    ("Throttling", Some("Limits"), &["Ping"]),
    ("Missing.A", Some("Of NAS"), &["Route"]),
    ("Missing.B", Some("Of NAS"), &["Route"]),
    ("Missing.C", Some("Of NAS"), &["Route"]),
    ("BadGateway", None, &[]),
    ("InternalError", Some("Common"), &[]),
    ("Throttling", Some("Limits"), &["Ping"]),
    ("InternalError", Some("Common"), &[]),
    ("ServiceUnavailable", Some("Common"), &[]),
    ("Throttling", Some("Limits"), &["Ping"]),
];

mod tests {
    use alloc::vec::Vec;

    use super::{ENTRIES, GATEWAY, GATEWAY_TABLE, NAS, PLATFORM};
    use crate::Entry;
    use crate::nested::{Nested, nested_entry};

    #[test]
    fn what_is_said_further_inside_wins() {
        assert_eq!(GATEWAY.len(), ENTRIES.len());
        for (entry, (code, section, operations)) in GATEWAY.entries().zip(ENTRIES) {
            assert_eq!(entry.code(), code);
            assert_eq!(entry.section(), section, "{code}");
            let named: Vec<_> = entry.operations().collect();
            assert_eq!(named, operations, "{code}");
        }
    }

    #[test]
    fn an_inner_error_is_the_entry_that_the_documents_print() {
        let [internal, unavailable, slow] =
            [0, 1, 2].map(|row| Entry::__new(PLATFORM.table(), row));
        let printed = |number: usize| GATEWAY.entries().nth(number).unwrap();
        let in_nas = |entry| nested_entry(&NAS, 0, entry);
        let in_gateway = |number, entry| nested_entry(&GATEWAY, number, entry);
        assert_eq!(in_gateway(0, in_nas(internal)), printed(2));
        assert_eq!(in_gateway(0, in_nas(unavailable)), printed(1));
        assert_eq!(in_gateway(0, in_nas(slow)), printed(3));
        assert_eq!(in_gateway(1, internal), printed(8));
        assert_eq!(in_gateway(1, unavailable), printed(1));
        assert_eq!(in_gateway(2, unavailable), printed(11));
        assert_ne!(in_gateway(2, unavailable), unavailable);
        // Generated code and the catalog are of one release; a number that is not there changes nothing.
        assert_eq!(in_gateway(3, internal), internal);
    }

    #[test]
    fn an_entry_of_which_more_is_said_is_another() {
        static SAID: [Nested; 3] = [
            Nested::new(&GATEWAY_TABLE, 0, &PLATFORM),
            Nested::new(&GATEWAY_TABLE, 0, &PLATFORM).section(1),
            Nested::new(&GATEWAY_TABLE, 0, &PLATFORM).operations(&[0]),
        ];
        let entry = Entry::__new(PLATFORM.table(), 0);
        let is_equal = |nested| entry.within(nested) == entry;
        assert_eq!(SAID.each_ref().map(is_equal), [true, false, false]);
        // What names both itself stays as it is.
        let entry = Entry::__new(PLATFORM.table(), 2);
        assert!(SAID.iter().all(|nested| entry.within(nested) == entry));
    }

    #[test]
    fn an_alias_of_a_hidden_entry_finds_the_one_that_it_gave_way_to() {
        let nas = Entry::__new(NAS.table(), 1);
        for code in ["Service. Unavailable", "ServiceUnavailable"] {
            assert_eq!(NAS.find(code), Some(nas));
            assert_eq!(NAS.find_all(code).collect::<Vec<_>>(), [nas]);
        }
        let statuses = GATEWAY.find_all("Service. Unavailable").map(Entry::status);
        let statuses: Vec<_> = statuses.collect();
        assert_eq!(statuses, [503, 500], "the second does not give way");
        let statuses: Vec<_> = GATEWAY
            .find_all("ServiceUnavailable")
            .map(Entry::status)
            .collect();
        assert_eq!(statuses, [503, 500]);
        assert_eq!(GATEWAY.find_all("TooFast").count(), 3);
    }

    #[test]
    fn sections_are_places_and_not_names() {
        let sections: Vec<_> = GATEWAY.sections().collect();
        let told: Vec<_> = sections
            .iter()
            .map(|section| {
                let introduction = section.introduction();
                (section.name(), introduction, section.entries().count())
            })
            .collect();
        // `Unused` has no entry, and `Limits` stands in three places of the tree.
        let expected = [
            ("Common", None, 1),
            ("Common", Some("For *all*."), 2),
            ("Of NAS", None, 3),
            ("NAS", None, 2),
            ("公共", None, 1),
            ("Limits", Some("- Slow down."), 3),
        ];
        assert_eq!(told, expected);
        assert_eq!(
            alloc::format!("{:>8}|{:?}", sections[3], sections[0]),
            "     NAS|Section { name: \"Common\", introduction: None, .. }",
        );
    }

    #[test]
    fn operations_name_what_outer_catalogs_say() {
        let operations: Vec<_> = GATEWAY.operations().collect();
        assert_eq!(operations, ["Route", "Mount", "Unmount", "Ping"]);
        for (operation, count) in [
            ("Route", 8),
            ("Mount", 5),
            ("Unmount", 5),
            ("Ping", 7),
            ("", 4),
        ] {
            assert_eq!(GATEWAY.operation(operation).count(), count, "{operation}");
        }
    }
}

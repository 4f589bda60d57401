//! An entry: what is written on the variant, on the type, and what follows from that.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]
// Catalogs are read here; hardly an error of theirs is raised.
#![allow(dead_code)]

use error_catalog::{ApiError, Catalog, Entry, Fault, Level};

/// Codes in the order of the catalog.
fn codes(catalog: &Catalog) -> Vec<String> {
    let entries = catalog.entries();
    entries.map(|entry| entry.code().to_string()).collect()
}

/// Every default once taken, once replaced, once switched off.
#[test]
fn a_variants_own_value_replaces_the_default() {
    #[derive(Debug, ApiError)]
    #[api(
        status(503, 400),
        fault = client,
        section = "S",
        operations("O"),
        retryable(throttling),
        docs = "https://example.com/?q={code}#{code}",
        placeholder = "P",
        since = "1.0",
        code_prefix = "X/",
        rename_all = "snake_case"
    )]
    enum Defaults {
        #[api(message = "{0}")]
        TakenHere(u8),
        #[api(
            message = "{0} {1}",
            status = 404,
            fault = server,
            section = "T",
            operations("Q"),
            retryable(after = 1),
            docs = "https://example.com/",
            placeholder = "Q",
            since = "2.0",
            code = "own 字",
            allow(code_whitespace, reason = "shows what addresses make of it"),
            level = trace,
            deprecated = "why",
            owner = "team"
        )]
        Replaced(u8, #[api(placeholder = "R")] u8),
        #[api(message = "m", section = "", retryable(never), level = info, code = "a/b c&d字", allow(code_whitespace, reason = "as above"))]
        Off,
    }

    let [taken, replaced, off] =
        [0, 1, 2].map(|place| Defaults::CATALOG.entries().nth(place).unwrap());
    for error in [
        Defaults::TakenHere(1),
        Defaults::Replaced(1, 2),
        Defaults::Off,
    ] {
        assert!([taken, replaced, off].contains(&error.entry()));
    }
    let row = |entry: Entry| {
        let statuses: Vec<_> = entry.statuses().map(u16::from).collect();
        let operations: Vec<_> = entry.operations().collect();
        let retry = entry.retry();
        format!(
            "{} {statuses:?} {} {:?} {operations:?} {} {} {:?} {:?} {} {:?} {} {:?} {:?}",
            entry.code(),
            entry.fault(),
            entry.section(),
            retry.is_retryable(),
            retry.is_throttling(),
            retry.after().map(|after| after.as_secs()),
            entry.docs(),
            entry.message(),
            entry.since(),
            entry.level(),
            entry.deprecated(),
            entry.owner(),
        )
    };
    let expected = [
        r#"X/taken_here [503, 400] client Some("S") ["O"] true true None Some("https://example.com/?q=X%2Ftaken_here#X%2Ftaken_here") P Some("1.0") error None None"#,
        r#"X/own 字 [404] server Some("T") ["Q"] true false Some(1) Some("https://example.com/") Q R Some("2.0") trace Some("why") Some("team")"#,
        r#"X/a/b c&d字 [503, 400] client None ["O"] false false None Some("https://example.com/?q=X%2Fa%2Fb%20c%26d%E5%AD%97#X%2Fa%2Fb%20c%26d%E5%AD%97") m Some("1.0") info None None"#,
    ];
    assert_eq!([taken, replaced, off].map(row), expected);
    assert_eq!(
        (taken.fault(), taken.level()),
        (Fault::Client, Level::Error)
    );
}

#[test]
fn every_case_of_rename_all() {
    macro_rules! cases {
        ($($case:literal: $($code:literal)+;)+) => {$({
            #[derive(Debug, ApiError)]
            #[api(status = 500, rename_all = $case)]
            // Names as they are found in the wild.
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum Renamed {
                #[api(message = "m")]
                NotFound,
                #[api(message = "m")]
                HTTPStatus404,
                #[api(message = "m")]
                r#Self_,
                #[api(message = "m")]
                ÉtatZéro,
                #[api(message = "m", code = "As It.is-Written", allow(code_whitespace, reason = "shows that codes stay as they are"))]
                Written,
            }
            assert_eq!(codes(Renamed::CATALOG), [$($code,)+ "As It.is-Written"], "{}", $case);
        })+};
    }
    cases! {
        "lowercase": "notfound" "httpstatus404" "self_" "étatzéro";
        "UPPERCASE": "NOTFOUND" "HTTPSTATUS404" "SELF_" "ÉTATZÉRO";
        "PascalCase": "NotFound" "HTTPStatus404" "Self_" "ÉtatZéro";
        "camelCase": "notFound" "hTTPStatus404" "self_" "étatZéro";
        "snake_case": "not_found" "http_status404" "self" "état_zéro";
        "SCREAMING_SNAKE_CASE": "NOT_FOUND" "HTTP_STATUS404" "SELF" "ÉTAT_ZÉRO";
        "kebab-case": "not-found" "http-status404" "self" "état-zéro";
        "SCREAMING-KEBAB-CASE": "NOT-FOUND" "HTTP-STATUS404" "SELF" "ÉTAT-ZÉRO";
    }
}

#[test]
fn a_doc_comment_can_be_the_description() {
    /// Not of a variant.
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase", description = doc)]
    enum Documented {
        /// One line.
        #[api(message = "m")]
        Line,
        /// The first paragraph,
        /// in two lines.
        ///
        ///   - indented
        #[api(message = "m")]
        Lines,
        /** A block. */
        #[api(message = "m")]
        Block,
        #[doc = " {braces} \"and\" \\ 字 "]
        #[api(message = "m")]
        Attribute,
        /// Of the author.
        #[api(message = "m", description = "Of the API.")]
        Both,
        #[api(message = "m")]
        None,
    }
    let descriptions: Vec<_> = Documented::CATALOG
        .entries()
        .map(Entry::description)
        .collect();
    let expected = [
        Some("One line."),
        Some("The first paragraph,\nin two lines.\n\n  - indented"),
        Some("A block."),
        Some("{braces} \"and\" \\ 字"),
        Some("Of the API."),
        None,
    ];
    assert_eq!(descriptions, expected);

    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum Private {
        /// For programmers.
        #[api(message = "m")]
        Line,
    }
    assert_eq!(Private::Line.entry().description(), None);
}

/// What the compiler removes is not published; what it deprecates or hides is.
#[test]
fn attributes_of_rust_change_nothing_but_cfg() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    #[non_exhaustive]
    enum Attributed {
        #[cfg(any())]
        #[api(message = "m")]
        Removed(NoSuchType),
        #[deprecated]
        #[api(message = "m")]
        Deprecated,
        #[doc(hidden)]
        #[api(message = "m")]
        Hidden,
        #[cfg_attr(all(), api(message = "m"))]
        Conditional,
    }
    assert_eq!(
        codes(Attributed::CATALOG),
        ["Deprecated", "Hidden", "Conditional"]
    );
    assert_eq!(Attributed::Hidden.entry().deprecated(), None);
    assert_eq!(Attributed::Conditional.code(), "Conditional");
}

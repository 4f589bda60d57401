//! The catalog as a table in Markdown: whatever texts hold, a reader sees these texts, in these cells.
//!
//! What a reader sees is decided by a Markdown parser that is not ours.

// Catalogs are read here; hardly an error of theirs is raised.
#![allow(dead_code)]

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Catalog, Section};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// The cells of the one table that a text is, header first. Whatever else there is in it fails the test.
fn cells(markdown: &str) -> Vec<Vec<String>> {
    // Every extension, lest one makes something of a text. Typographic quotes are no markup, and cannot be escaped away.
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut tables = 0;
    for event in Parser::new_ext(markdown, options) {
        let row = rows.last_mut();
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => row.unwrap().push(String::new()),
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                ..
            })
            | Event::End(_) => {}
            Event::Text(text) => row.unwrap().last_mut().unwrap().push_str(&text),
            other => panic!("{other:?} in {markdown:?}"),
        }
    }
    assert_eq!(tables, 1, "{markdown:?}");
    rows
}

/// What a cell shows of a text: one line, and the blanks around it are nobody's.
fn shown(text: &str) -> String {
    let line = text.replace("\r\n", "\n");
    let line = line.replace(
        |letter: char| letter.is_control() || "\u{2028}\u{2029}".contains(letter),
        " ",
    );
    line.trim_matches(' ').to_owned()
}

const ALL: [(&str, Cell); 13] = [
    ("Status", Cell::Status),
    ("Code", Cell::Code),
    ("Title", Cell::Title),
    ("Message", Cell::Message),
    ("Description", Cell::Description),
    ("Advice", Cell::Advice),
    ("Section", Cell::Section),
    ("Operations", Cell::Operations),
    ("Fault", Cell::Fault),
    ("Retryable", Cell::Retryable),
    ("Docs", Cell::Docs),
    ("Since", Cell::Since),
    ("Deprecated", Cell::Deprecated),
];

fn table(catalog: &Catalog) -> MarkdownTable<'_> {
    let table = MarkdownTable::new(catalog);
    ALL.iter()
        .fold(table, |table, (heading, cell)| table.column(heading, *cell))
}

macro_rules! catalog_of {
    ($($name:ident $text:literal)+) => {
        /// One text in every place that can hold it.
        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "kebab-case", section_list($($text = $text),+))]
        enum Texts {
            $(#[api(
                message = $text,
                title = $text,
                description = $text,
                advice = $text,
                section = $text,
                operations($text),
                docs = $text,
                since = $text,
                deprecated = $text,
            )]
            $name,)+
        }

        const TEXTS: &[&str] = &[$($text),+];
    };
}

catalog_of! {
    A "plain" B "|" C "a|b" D "\\" E "\\|" F "\\\\|" G "ends with \\"
    H "*em* **strong** _em_ __strong__ ~~gone~~ `code` ``|``"
    I "[a](https://b) ![a](b) [a][b] [^1] [[wiki]]"
    J "<b>bold</b> <!-- comment --> <https://example.com> <a@b.example>"
    K "&amp; &lt; &#42; &copy &"
    L "# heading" M "- item" N "1. item" O "> quote" P "--- | :-: |" Q "+ a" R "- [x] done"
    S "two\nlines" T "two\r\nlines" U "a\n\nb\n| c |" V "tab\tnul\0bell\u{7}" W "\u{85}\u{2028}\u{2029}\u{b}"
    X "  around  " Y "$a$ $$b$$" Z "e\u{301} 字 👩\u{200d}👧 \u{202e}"
    Aa "a^b^ H~2~O" Bb ":smile: @user" Cc "``" Dd "`" Ee "```\n|" Ff "=== ==" Gg "term\n: definition"
    Hh "{{#id .class}}" Ii "\\*" Jj "!" Kk "![" Ll "](" Mm "\u{a0}" Nn "||" Oo "\\\\" Pp "http://a.b|c" Qq "javascript:alert(1)"
    Rr "https://example.com/a_b*c*?d=[e]&amp;f=`g`#~h~" Ss "https://example.com/<b>" Tt "https://example.com/字"
    Uu ": a" Vv "1) a" Ww "+++" Xx "---" Zz "12." Ab "= a" Ac "\ta" Ad "[a]: b" Ae "a #" Af "a ##"
}

#[test]
fn every_text_is_shown_as_it_is() {
    let shown_rows = cells(&table(Texts::CATALOG).to_string());
    let (header, rows) = shown_rows.split_first().unwrap();
    assert_eq!(*header, ALL.map(|(heading, _)| heading));
    assert_eq!(
        (rows.len(), TEXTS.len()),
        (Texts::CATALOG.len(), rows.len())
    );
    let plain: Vec<Vec<String>> = table(Texts::CATALOG).rows().collect();
    for ((row, plain), text) in rows.iter().zip(plain).zip(TEXTS) {
        assert_eq!(row.len(), ALL.len(), "{text:?}");
        for ((cell, plain), (heading, _)) in row.iter().zip(plain).zip(ALL) {
            let fixed = ["Status", "Code", "Fault", "Retryable"].contains(&heading);
            // What `{{` and `}}` stand for; only templates know them.
            let is_template = ["Message", "Advice"].contains(&heading);
            let written = if is_template {
                text.replace("{{", "{").replace("}}", "}")
            } else {
                (*text).to_owned()
            };
            assert!(
                fixed || plain == written,
                "{heading}: {plain:?} is not {written:?}"
            );
            assert_eq!(*cell, shown(&plain), "{heading} of {text:?}");
        }
    }
}

/// The blocks of a document: its headings and paragraphs, and how many tables stand under each.
fn blocks(markdown: &str) -> Vec<(Option<usize>, String)> {
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let mut blocks = Vec::new();
    let mut in_table = false;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Table(_)) => in_table = true,
            Event::End(TagEnd::Table) => {
                blocks.push((None, "a table".to_owned()));
                in_table = false;
            }
            _ if in_table => {}
            Event::Start(Tag::Heading {
                level,
                id: None,
                classes,
                attrs,
            }) if classes.is_empty() && attrs.is_empty() => {
                blocks.push((Some(level as usize), String::new()));
            }
            Event::Start(Tag::Paragraph) => blocks.push((None, String::new())),
            Event::Text(text) => blocks.last_mut().unwrap().1.push_str(&text),
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) => {}
            other => panic!("{other:?} in {markdown:?}"),
        }
    }
    blocks
}

/// What has a meaning at the end of a heading, and none in a template.
#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m", section = "a {#id .class}")]
#[api(section_list("a {#id .class}" = "{.a key=b}"))]
struct Braces;

#[test]
fn headings_and_introductions_are_shown_as_they_are() {
    for (catalog, texts) in [(Texts::CATALOG, TEXTS), (Braces::CATALOG, &[""])] {
        let markdown = table(catalog).by_section(4).to_string();
        let mut expected = Vec::new();
        for section in catalog.sections() {
            expected.push((Some(4), shown(section.name())));
            // A paragraph of blanks is none.
            let introduction = section.introduction().map(shown);
            if let Some(introduction) = introduction.filter(|text| !text.is_empty()) {
                expected.push((None, introduction));
            }
            expected.push((None, "a table".to_owned()));
        }
        assert_eq!(catalog.sections().count(), texts.len());
        let blocks = blocks(&markdown);
        for (shown, expected) in blocks.iter().zip(&expected) {
            assert_eq!(shown, expected);
        }
        assert_eq!(blocks.len(), expected.len());
    }
    let names = Texts::CATALOG.sections().map(Section::name);
    assert!(names.eq(TEXTS.iter().copied()));
    let introductions = Texts::CATALOG.sections();
    let introductions = introductions.filter_map(Section::introduction);
    assert!(introductions.eq(TEXTS.iter().copied()));
}

/// Headings are data too, and whatever punctuation comes together means nothing.
#[test]
fn random_punctuation_is_shown_as_it_is() {
    let letters: Vec<char> = (' '..='~')
        .filter(|letter| !letter.is_alphanumeric())
        .chain("a1\n\t字".chars())
        .collect();
    let mut state = 0x5eed_u64;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..12 {
            // Marsaglia's xorshift.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let place = usize::try_from(state >> 33).unwrap() % letters.len();
            text.push(letters[place]);
        }
        let markdown = MarkdownTable::new(Single::CATALOG)
            .column("a", Cell::Code)
            .column(&text, Cell::Code)
            .column("b", Cell::Code)
            .to_string();
        let rows = cells(&markdown);
        assert_eq!(rows, [["a", &shown(&text), "b"], ["C"; 3]], "{text:?}");
    }
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m", description = "d")]
struct Single;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), status = 400, rename_all = "PascalCase")]
enum Outer {
    #[api(
        status(404, 410),
        message = "at most {limit} of {name}",
        advice = "ask for {limit:>5}",
        zh(message = "{name} 最多 {limit}", advice = none),
        operations("A", "B"),
        retryable
    )]
    Limited {
        #[api(placeholder = "10")]
        limit: u8,
        name: &'static str,
    },
    #[api(transparent)]
    Nested(Single),
    #[api(message = "m", docs = "https://example.com/#{code}")]
    Plain,
}

#[test]
fn a_row_for_every_entry_with_what_it_documents() {
    let head = "| Status | Code | Title | Message | Description | Advice | Section | Operations | Fault | Retryable | Docs | Since | Deprecated |";
    let english = [
        "| 404/410 | Limited |  | at most 10 of {name} |  | ask for 10 |  | A, B | client | yes |  |  |  |",
        "| 500 | C |  | m | d |  |  |  | server | no |  |  |  |",
        "| 400 | Plain |  | m |  |  |  |  | client | no | <https://example.com/#Plain> |  |  |",
    ];
    let chinese = [
        "| 404/410 | Limited |  | {name} 最多 10 |  |  |  | A, B | client | yes |  |  |  |",
        english[1],
        english[2],
    ];
    for (locale, expected) in [
        (None, english),
        (Some("en-GB"), english),
        (Some("zh_CN"), chinese),
    ] {
        let mut table = table(Outer::CATALOG);
        if let Some(locale) = locale {
            table = table.locale(locale);
        }
        let markdown = table.to_string();
        let lines: Vec<&str> = markdown.lines().collect();
        assert_eq!(lines[0], head);
        assert_eq!(lines[2..], expected, "{locale:?}");
        assert!(markdown.ends_with("|\n"));
        assert_eq!(cells(&markdown).len(), 4);
    }
}

#[test]
fn a_table_without_rows_or_columns_is_still_right() {
    #[derive(Debug, ApiError)]
    enum Empty {}

    assert_eq!(MarkdownTable::new(Single::CATALOG).to_string(), "");
    let only_head = MarkdownTable::new(Empty::CATALOG).column("Code", Cell::Code);
    assert_eq!(cells(&only_head.to_string()), [["Code"]]);
}

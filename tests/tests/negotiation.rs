//! In which format and language a request wants its errors.

use error_catalog::{ApiError, Catalog, Format, Negotiation};

#[derive(Debug, ApiError)]
#[api(
    status = 409,
    code = "VpcInUse",
    message = "The VPC is in use.",
    locales("en", "zh", "zh-Hant", "pt-BR")
)]
struct JsonError;

#[derive(Debug, ApiError)]
#[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", locales("de"), format = xml)]
struct XmlError;

#[derive(Debug, ApiError)]
#[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", body = rfc9457)]
struct ProblemError;

fn format(catalog: &'static Catalog, accept: &str) -> Format {
    Negotiation::new(catalog).accept(accept).format()
}

fn locale(accept_language: &str) -> Option<&'static str> {
    Negotiation::new(JsonError::CATALOG)
        .accept_language(accept_language)
        .locale()
}

#[test]
fn a_request_that_says_nothing_gets_the_default_of_the_catalog() {
    for (catalog, expected) in [
        (JsonError::CATALOG, Format::Json),
        (XmlError::CATALOG, Format::Xml),
        (ProblemError::CATALOG, Format::ProblemJson),
    ] {
        assert_eq!(Negotiation::new(catalog).format(), expected);
        assert_eq!(Negotiation::new(catalog).locale(), None);
        for accept in [
            "",
            "*/*",
            "*/*;q=0.1",
            "image/png",
            "text/html, application/xhtml+xml",
            "application/json;q=0, text/xml;q=0, application/*;q=0",
            "*/*;q=0",
            // Malformed.
            ",",
            ";;;",
            "/",
            "json",
            "application",
            "application/",
            "/json",
            "application/json;q=",
            "application/json;q=two",
            "application/json;q=1.5",
            "text/xml;q=-1",
            "*",
            "*/json",
            "application /xml",
            "application/json/xml",
            "\"",
            "\u{FFFD}\u{0}",
            "application/*+json",
            "q=1",
            "=",
            "text/xml;q=1;q",
        ] {
            // The last one is sound but for its extension.
            let expected = if accept.starts_with("text/xml;q=1") {
                Format::Xml
            } else {
                expected
            };
            assert_eq!(format(catalog, accept), expected, "{accept}");
        }
        let header = Negotiation::new(catalog).accept(&b"\xFF\xFE, \x80/\x81;q=\xF0"[..]);
        assert_eq!(header.format(), expected);
    }
}

#[test]
fn media_types_are_weighed() {
    use Format::{Json, ProblemJson, ProblemXml, Xml};
    for (accept, expected) in [
        ("application/json", Json),
        ("text/xml", Xml),
        ("application/xml", Xml),
        ("Application/XML; Charset=UTF-8", Xml),
        ("application/problem+json", ProblemJson),
        ("application/problem+xml", ProblemXml),
        ("text/*", Xml),
        ("application/*", Json),
        ("application/json;q=0.5, text/xml;q=0.6", Xml),
        ("application/json;q=0.5, text/xml;q=0.50", Json),
        ("text/xml, application/json", Json),
        ("text/xml;q=0.001, */*;q=0", Xml),
        ("application/json;q=0, */*", Xml),
        ("application/json;q=0, text/xml;q=0, */*", ProblemJson),
        ("*/*, text/xml;q=0.9", Json),
        ("*/*;q=0.9, text/xml", Xml),
        // What only an error can mean.
        ("application/json, application/problem+json", ProblemJson),
        ("application/problem+json, application/json", ProblemJson),
        ("application/json, application/problem+json;q=0.9", Json),
        ("application/xml, application/problem+xml", ProblemXml),
        ("application/problem+json;q=0.1, text/html", ProblemJson),
        // A browser.
        (
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            Xml,
        ),
        // A malformed element beside sound ones.
        ("application/json;q=x, text/xml;q=0.1", Xml),
        ("/, text/xml", Xml),
        ("text/html;a=\"application/json,\", text/xml", Xml),
        ("text/html;a=\"application/json, text/xml", Xml),
    ] {
        assert_eq!(format(JsonError::CATALOG, accept), expected, "{accept}");
    }
    assert_eq!(format(XmlError::CATALOG, "application/json, text/xml"), Xml);
    assert_eq!(format(XmlError::CATALOG, "application/*"), Xml);
    assert_eq!(
        format(XmlError::CATALOG, "application/json, */*;q=0.9"),
        Json
    );
    assert_eq!(
        format(
            ProblemError::CATALOG,
            "application/json, application/problem+json"
        ),
        ProblemJson
    );
}

/// The examples of RFC 9110 §12.5.1, with our types in place of theirs: `text/html` is `text/xml`, and so on.
#[test]
fn the_examples_of_rfc_9110() {
    use Format::{Json, ProblemJson, Xml};
    for (accept, expected) in [
        // "I prefer audio/basic, but send me any audio type if it is the best available after an 80% markdown".
        (
            "application/*; q=0.2, application/problem+json",
            ProblemJson,
        ),
        ("application/*; q=0.2, text/xml", Xml),
        // text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c
        (
            "text/plain; q=0.5, text/xml, application/json; q=0.8, text/x-c",
            Xml,
        ),
        (
            "application/json; q=0.5, text/plain, text/xml; q=0.8, text/x-c",
            Xml,
        ),
        // The most specific reference has precedence: text/*, text/plain, text/plain;format=flowed, */*
        (
            "application/*, application/json, application/json;format=flowed, */*",
            Json,
        ),
        (
            "application/*;q=0.3, application/json;q=0.7, application/problem+json;q=0.4, */*;q=0.5",
            Json,
        ),
        (
            "application/*;q=0.3, application/json;q=0.2, text/plain;q=0.7, */*;q=0.5",
            Xml,
        ),
    ] {
        assert_eq!(format(JsonError::CATALOG, accept), expected, "{accept}");
    }
}

#[test]
fn xml_goes_by_the_name_that_the_caller_likes_better() {
    for (accept, format, media_type) in [
        ("", Format::Json, "application/json"),
        ("text/xml", Format::Xml, "text/xml"),
        ("application/xml", Format::Xml, "application/xml"),
        ("application/xml, text/xml", Format::Xml, "text/xml"),
        (
            "application/xml, text/xml;q=0.9",
            Format::Xml,
            "application/xml",
        ),
        (
            "application/xml, text/xml;q=0",
            Format::Xml,
            "application/xml",
        ),
        (
            "application/json;q=0, application/*",
            Format::Xml,
            "application/xml",
        ),
        (
            "application/problem+xml",
            Format::ProblemXml,
            "application/problem+xml",
        ),
    ] {
        let negotiation = Negotiation::new(JsonError::CATALOG).accept(accept);
        assert_eq!(negotiation.format(), format, "{accept}");
        assert_eq!(negotiation.media_type(), media_type, "{accept}");
    }
}

#[test]
fn a_parameter_overrides_the_header() {
    for (parameter, expected) in [
        ("JSON", Format::Json),
        ("json", Format::Json),
        ("XML", Format::Xml),
        ("Xml", Format::Xml),
        (" xml ", Format::Xml),
        ("", Format::ProblemJson),
        ("YAML", Format::ProblemJson),
        ("application/xml", Format::ProblemJson),
    ] {
        let negotiation = Negotiation::new(JsonError::CATALOG).format_parameter(parameter);
        let negotiation = negotiation.accept("application/problem+json");
        assert_eq!(negotiation.format(), expected, "{parameter}");
    }
    let negotiation = Negotiation::new(ProblemError::CATALOG);
    assert_eq!(
        negotiation.format_parameter("JSON").format(),
        Format::ProblemJson
    );
    assert_eq!(
        negotiation.format_parameter("XML").format(),
        Format::ProblemXml
    );
}

#[test]
fn languages_are_looked_up() {
    for (header, expected) in [
        ("en", Some("en")),
        ("ZH-hans-cn", Some("zh")),
        ("zh-Hant-TW", Some("zh-Hant")),
        // The example of RFC 4647 §3.4.
        ("zh-Hant-CN-x-private1-private2", Some("zh-Hant")),
        ("pt", None),
        ("pt-BR", Some("pt-BR")),
        ("fr", None),
        ("fr, pt-br", Some("pt-BR")),
        ("fr-FR; zh-Hant", None),
        // The example of RFC 9110 §12.5.4: "I prefer Danish, but will accept British English and other types of English".
        ("da, en-gb;q=0.8, en;q=0.7", Some("en")),
        ("en;q=0.5, zh;q=0.6", Some("zh")),
        ("zh, en", Some("zh")),
        ("en, zh", Some("en")),
        ("en;q=0", None),
        ("en;q=0, zh-CN;q=0.1", Some("zh")),
        ("zh;q=0, zh-CN", None),
        ("zh;q=0, zh-Hant", Some("zh-Hant")),
        ("en-GB;q=0, en", Some("en")),
        ("*", Some("en")),
        ("en;q=0, *", Some("zh")),
        ("*;q=0.5, pt-BR", Some("pt-BR")),
        ("pt-BR;q=0.5, *", Some("en")),
        ("zh;q=0.5, *;q=0.1", Some("zh")),
        ("*;q=0", None),
        ("*-CN", None),
        // Malformed.
        ("", None),
        (",,", None),
        ("-", None),
        ("zh;q=high", None),
        ("zh;q=high, pt-BR;q=0.1", Some("pt-BR")),
        ("\"zh", None),
        ("中文", None),
        ("zh_CN", Some("zh")),
    ] {
        assert_eq!(locale(header), expected, "{header}");
    }
}

#[test]
fn a_header_of_any_length_takes_little_time() {
    for element in [
        "*,",
        "a;q=0.1,",
        "\"",
        "\",",
        "zh-a-b-c-d-e-f-g,",
        ";",
        "*/*,",
        "\";\";",
        "a;\"",
    ] {
        let header = element.repeat(1 << 16);
        let negotiation = Negotiation::new(JsonError::CATALOG)
            .accept(&header)
            .accept_language(&header);
        let _ = (negotiation.format(), negotiation.locale());
    }
    assert!(format!("{:?}", Negotiation::new(JsonError::CATALOG)).contains("Json"));
}

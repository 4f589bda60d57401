//! How XML is read.

use error_catalog::Oddity;

use crate::xml;

#[test]
fn texts_are_what_xml_says_that_they_are() {
    for (written, text) in [
        (
            "a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;",
            "a <b> & \"c\" 'd'",
        ),
        ("&#65;&#x42;&#x4E2D;", "AB中"),
        ("<![CDATA[a < b && c]]>", "a < b && c"),
        ("a<![CDATA[]]]]><![CDATA[>b]]>", "a]]>b"),
        ("a<!-- not this -->b<?nor this?>c", "abc"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a&#13;&#10;b", "a\r\nb"),
        ("  a  ", "  a  "),
        ("", ""),
        ("fish & chips", "fish & chips"),
    ] {
        let body = format!(
            "<Error><Code> VpcNotFound\n</Code><Message a='&lt;'>{written}</Message></Error>"
        );
        let received = xml(404, body);
        assert_eq!(received.message(), Some(text), "{written}");
        assert!(received.is("VpcNotFound"), "{written}");
        assert_eq!(received.oddities(), [], "{written}");
    }
}

#[test]
fn attributes_prefixes_and_instructions_are_passed_over() {
    let body = "<?xml version='1.0' encoding='utf-8'?>\n<?xml-stylesheet href='a'?>\n<!-- c -->\n<a:Error xmlns:a='urn:a' Code='No'>\n  <a:Code type='x'>VpcNotFound</a:Code>\n  <Empty/>\n</a:Error>\n<!-- c -->";
    let received = xml(404, body);
    assert!(received.is("VpcNotFound"));
    assert_eq!(received.oddities(), []);
    assert_eq!(received.value("/Empty").unwrap().to_string(), "");
}

#[test]
fn broken_markup_spoils_what_is_behind_it_only() {
    for body in [
        "<E><Code>VpcNotFound</Code><Message>x</Mess",
        "<E><Code>VpcNotFound</Code><Message",
        "<E><Code>VpcNotFound</Code><!-- ",
        "<E><Code>VpcNotFound</Code><a b='>",
        "<E><Code>VpcNotFound</Code></E",
        "<E><Code>VpcNotFound</Code><Message>x</E>",
        "<E><Code>VpcNotFound</Wrong><Message>x</Message></E>",
        "<E><Code>VpcNotFound</Code><!x></E>",
    ] {
        let received = xml(404, body);
        assert!(received.is("VpcNotFound"), "{body}");
        let odd = [Oddity::CutOff, Oddity::Malformed];
        assert!(
            received.oddities().iter().any(|it| odd.contains(it)),
            "{body}"
        );
    }
}

/// What is no markup, the end of an element that nobody began, and text beside elements take nothing with them.
#[test]
fn what_is_broken_takes_nothing_along() {
    let fields = "<Code>VpcNotFound</Code><Message>M</Message><RequestId>R</RequestId>";
    for (body, is_malformed) in [
        (format!("<Error><!foo>{fields}</Error>"), true),
        (format!("<?php x ><Error>{fields}</Error>"), true),
        (format!("<Error></br>{fields}</Error>"), true),
        (
            format!(
                "<Error>{}</Error>",
                fields.replace("<Message>", "</p><Message>")
            ),
            true,
        ),
        (format!("<Error><Inner>{fields}</Error>"), true),
        (format!("<Error>text{fields}</Error>"), false),
    ] {
        let received = xml(404, &*body);
        assert!(received.is("VpcNotFound"), "{body}");
        assert_eq!(received.message(), Some("M"), "{body}");
        assert_eq!(received.request_id(), Some("R"), "{body}");
        assert_eq!(
            received.oddities().contains(&Oddity::Malformed),
            is_malformed,
            "{body}"
        );
    }
    let body = "<!a>".repeat(10_000);
    assert_eq!(xml(404, &*body).code(), None);
}

#[test]
fn attributes_and_text_beside_elements_are_read_where_nothing_else_stands() {
    let received = xml(
        404,
        r#"<Error code="VpcNotFound" Message="a&amp;b" xmlns:x="urn:x" x:RequestId='R'/>"#,
    );
    assert!(received.is("VpcNotFound"));
    assert_eq!(received.message(), Some("a&b"));
    assert_eq!(received.request_id(), Some("R"));
    let received = xml(404, "<Error>It is gone.<Code>VpcNotFound</Code></Error>");
    assert_eq!(received.message(), Some("It is gone."));
    // An attribute beside a text is no value of its own.
    let received = xml(404, r#"<Error><Code lang="en">VpcNotFound</Code></Error>"#);
    assert!(received.is("VpcNotFound"));
}

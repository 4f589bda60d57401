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

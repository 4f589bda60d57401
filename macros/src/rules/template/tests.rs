use super::{Argument, Count, Fault, Kind, Part, Template};

fn named(name: &str) -> Argument {
    Argument::Named(name.to_owned())
}

fn only_placeholder(text: &str) -> super::Placeholder {
    let template = Template::parse(text).unwrap();
    let mut found = template.placeholders();
    let placeholder = found.next().unwrap().clone();
    assert_eq!(found.next(), None, "{text}");
    placeholder
}

#[test]
fn text_without_placeholders_is_kept_as_it_is() {
    for text in ["", "plain", "您指定的 Vpc 不存在。", "\u{301}e\0\"\\"] {
        let parts = Template::parse(text).unwrap().parts;
        let expected: Vec<Part> = (!text.is_empty())
            .then(|| Part::Literal(text.to_owned()))
            .into_iter()
            .collect();
        assert_eq!(parts, expected);
    }
}

#[test]
fn doubled_braces_are_single_text() {
    let parts = Template::parse("{{a}}{x}{{{{").unwrap().parts;
    assert_eq!(parts.len(), 3);
    assert_eq!(parts[0], Part::Literal("{a}".to_owned()));
    assert_eq!(parts[2], Part::Literal("{{".to_owned()));
}

#[test]
fn arguments_are_named_positional_or_next() {
    assert_eq!(only_placeholder("{id}").argument, named("id"));
    assert_eq!(only_placeholder("{type}").argument, named("type"));
    assert_eq!(only_placeholder("{名}").argument, named("名"));
    assert_eq!(only_placeholder("{क्षि}").argument, named("क्षि"));
    assert_eq!(only_placeholder("{12}").argument, Argument::Positional(12));
    assert_eq!(only_placeholder("{id }").argument, named("id"));
    let template = Template::parse("{}{0}{}{:.*}{}").unwrap();
    let order: Vec<&Argument> = template
        .placeholders()
        .map(|placeholder| &placeholder.argument)
        .collect();
    let expected = [
        Argument::Next(0),
        Argument::Positional(0),
        Argument::Next(1),
        Argument::Next(3),
        Argument::Next(4),
    ];
    assert_eq!(order, expected.iter().collect::<Vec<_>>());
}

#[test]
fn specifications_are_cut_into_their_parts() {
    let table = [
        ("{x:>4}", ">", Count::Number(4), Count::None, Kind::Display),
        (
            "{x:*^+#08.3e}",
            "*^+#0",
            Count::Number(8),
            Count::Number(3),
            Kind::LowerExp,
        ),
        (
            "{x:}<3}",
            "}<",
            Count::Number(3),
            Count::None,
            Kind::Display,
        ),
        (
            "{x:中>5?}",
            "中>",
            Count::Number(5),
            Count::None,
            Kind::Debug,
        ),
        (
            "{x:0$}",
            "",
            Count::Argument(Argument::Positional(0)),
            Count::None,
            Kind::Display,
        ),
        (
            "{x:00$}",
            "0",
            Count::Argument(Argument::Positional(0)),
            Count::None,
            Kind::Display,
        ),
        (
            "{x:w$.p$X}",
            "",
            Count::Argument(named("w")),
            Count::Argument(named("p")),
            Kind::UpperHex,
        ),
        ("{x:.0}", "", Count::None, Count::Number(0), Kind::Display),
        ("{x:#?}", "#", Count::None, Count::None, Kind::Debug),
        (
            "{x:02x?}",
            "0",
            Count::Number(2),
            Count::None,
            Kind::DebugLowerHex,
        ),
        ("{x:b }", "", Count::None, Count::None, Kind::Binary),
        ("{x:}", "", Count::None, Count::None, Kind::Display),
        ("{x:.}", "", Count::None, Count::None, Kind::Display),
        (
            "{x:क्षि$}",
            "",
            Count::Argument(named("क्षि")),
            Count::None,
            Kind::Display,
        ),
    ];
    for (text, flags, width, precision, kind) in table {
        let spec = only_placeholder(text).spec;
        assert_eq!(spec.flags, flags, "{text}");
        assert_eq!(
            (spec.width, spec.precision, spec.kind),
            (width, precision, kind),
            "{text}"
        );
    }
    assert!(only_placeholder("{x:}").spec.is_plain());
    assert!(!only_placeholder("{x:?}").spec.is_plain());
}

#[test]
fn faults_are_told_apart() {
    let table = [
        ("{", Fault::Unclosed),
        ("{x", Fault::Unclosed),
        ("a } b", Fault::Unopened),
        ("}{", Fault::Unopened),
        ("{a b}", Fault::Argument("a b".to_owned())),
        ("{ a}", Fault::Argument(" a".to_owned())),
        ("{a.b}", Fault::Argument("a.b".to_owned())),
        ("{1a}", Fault::Argument("1a".to_owned())),
        ("{_}", Fault::Argument("_".to_owned())),
        ("{x:q}", Fault::Spec("q".to_owned())),
        ("{x:>>>4}", Fault::Spec(">>>4".to_owned())),
        ("{x:99999}", Fault::Spec("99999".to_owned())),
        ("{x:$}", Fault::Spec("$".to_owned())),
    ];
    for (text, expected) in table {
        assert_eq!(Template::parse(text), Err(expected), "{text}");
    }
}

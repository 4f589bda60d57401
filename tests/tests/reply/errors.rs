//! Several errors that are answered together.

use error_catalog::{ApiError, Format, Received, Reply};
use error_catalog_examples::nas::NasError;

use super::{FORMATS, FieldError, Form, json, written, xml};

fn form() -> Form {
    let fields = vec![
        FieldError::Missing {
            name: "a<b".to_owned(),
        },
        FieldError::TooLong {
            name: "c".to_owned(),
            maximum: 7,
        },
    ];
    Form::Invalid { count: 2, fields }
}

#[test]
fn errors_that_are_answered_together_stand_in_the_shape_of_their_own_catalog() {
    let form = form();
    let reply = Reply::new(&form).request_id("r");
    assert_eq!(reply.status(), 400);
    let details = r#"[{"field":"a<b","reason":"Missing","text":"a<b is missing."},{"field":"c","reason":"TooLong","text":"c has more than 7 characters."}]"#;
    assert_eq!(
        json(&reply),
        format!(
            r#"{{"Code":"InvalidForm","Message":"2 fields are invalid.","Params":{{"count":2}},"Details":{details}}}"#
        )
    );
    let elements = |name: &str| {
        format!(
            "<{name}><field>a&lt;b</field><reason>Missing</reason><text>a&lt;b is missing.</text></{name}>\
             <{name}><field>c</field><reason>TooLong</reason><text>c has more than 7 characters.</text></{name}>"
        )
    };
    assert_eq!(
        xml(&reply, Format::Xml),
        format!(
            "<Error><Code>InvalidForm</Code><Message>2 fields are invalid.</Message>\
             <Params><count>2</count></Params><Details>{}</Details></Error>",
            elements("Field")
        )
    );
    assert_eq!(
        written(&reply, Format::ProblemJson),
        format!(
            r#"{{"type":"about:blank","status":400,"detail":"2 fields are invalid.","code":"InvalidForm","count":2,"errors":{details}}}"#
        )
    );
    // The RFC calls the elements of an array `i`.
    assert_eq!(
        xml(&reply, Format::ProblemXml),
        format!(
            "<problem xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type><status>400</status>\
             <detail>2 fields are invalid.</detail><code>InvalidForm</code><count>2</count>\
             <errors>{}</errors></problem>",
            elements("i")
        )
    );
}

/// Inner errors speak the language of the outer one, as nested catalogs do.
#[test]
fn errors_that_are_answered_together_speak_one_language() {
    let form = form();
    let zh = json(&Reply::new(&form).locale("zh-CN"));
    assert!(
        zh.contains("2 个字段无效。") && zh.contains("缺少 a<b。"),
        "{zh}"
    );

    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "Outer", message = "Outer.", body(c = code, all = errors))]
    struct English(#[api(errors)] Vec<FieldError>);
    let error = English(vec![FieldError::Missing {
        name: "a".to_owned(),
    }]);
    for locale in ["zh", "fr", "en"] {
        assert_eq!(
            json(&Reply::new(&error).locale(locale)),
            r#"{"c":"Outer","all":[{"field":"a","reason":"Missing","text":"a is missing."}]}"#
        );
    }
}

#[test]
fn errors_of_several_catalogs_are_answered_together() {
    let error = Form::Mixed(vec![
        form().into(),
        NasError::InvalidStorageType.into(),
        FieldError::Missing {
            name: "x".to_owned(),
        }
        .into(),
    ]);
    let read: serde_json::Value = serde_json::from_str(&json(&Reply::new(&error))).unwrap();
    assert_eq!(read["Details"][0]["Details"][1]["field"], "c");
    assert_eq!(
        read["Details"][1]["Code"],
        NasError::InvalidStorageType.code().to_string()
    );
    assert_eq!(read["Details"][2]["field"], "x");
    let none = Form::Mixed(Vec::new());
    assert_eq!(
        json(&Reply::new(&none)),
        r#"{"Code":"Mixed","Message":"Several things are wrong."}"#
    );
    assert!(!written(&Reply::new(&none), Format::ProblemXml).contains("errors"));
}

/// An entry that stands in for another knows nothing of the fields of the error: they stay inside.
#[test]
fn what_gave_way_takes_its_errors_with_it() {
    #[derive(Debug, ApiError)]
    #[api(body(c = code, e = errors))]
    enum Outer {
        #[api(status = 500, code = "Busy", message = "Busy.")]
        Busy,
        #[api(transparent(yields("Busy")))]
        Inner(Inner),
    }
    #[derive(Debug, ApiError)]
    #[api(status = 503, code = "Busy", message = "{0}")]
    struct Inner(u8, #[api(errors)] Vec<FieldError>);
    let inner = || {
        let name = "secret".to_owned();
        Inner(1, vec![FieldError::Missing { name }])
    };
    assert_eq!(json(&Reply::new(&Outer::Busy)), r#"{"c":"Busy"}"#);
    let error = Outer::Inner(inner());
    for format in FORMATS {
        let body = written(&Reply::new(&error), format);
        assert!(!body.contains("secret"), "{body}");
    }
    assert!(written(&Reply::new(&inner()), Format::ProblemJson).contains("secret"));
}

/// A param that is named like a member of the standard, or like the list of errors, stands in an object of its own, and is
/// received like all others.
#[test]
fn a_key_never_stands_twice_in_a_problem() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m")]
    struct Clash {
        #[api(param)]
        r#type: u8,
        #[api(param)]
        detail: u8,
        #[api(param = "errors")]
        count: u8,
        #[api(param)]
        other: u8,
        #[api(errors)]
        list: Vec<FieldError>,
    }
    let clash = |list| Clash {
        r#type: 1,
        detail: 2,
        count: 3,
        other: 4,
        list,
    };
    let start = r#"{"type":"about:blank","status":400,"detail":"m","code":"C","#;
    assert_eq!(
        written(&Reply::new(&clash(Vec::new())), Format::ProblemJson),
        format!(r#"{start}"errors":3,"other":4,"params":{{"type":1,"detail":2}}}}"#)
    );
    let name = "a".to_owned();
    assert_eq!(
        written(
            &Reply::new(&clash(vec![FieldError::Missing { name }])),
            Format::ProblemJson
        ),
        format!(
            r#"{start}"other":4,"params":{{"type":1,"detail":2,"errors":3}},"errors":[{{"field":"a","reason":"Missing","text":"a is missing."}}]}}"#
        )
    );
    for format in [Format::ProblemJson, Format::ProblemXml] {
        let error = clash(Vec::new());
        let reply = Reply::new(&error).format(format);
        let headers = reply
            .headers()
            .map(|(name, value)| (name, value.to_string()));
        let received = Received::new(Clash::CATALOG, 400_u16, headers, reply.to_bytes());
        let mut params: Vec<String> = received
            .params()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        params.sort();
        assert_eq!(params, ["detail=2", "errors=3", "other=4", "type=1"]);
    }
}

//! Bodies that are not in the catalog's shape: the spellings of other services, and of those in front of this one.

use error_catalog::{ApiError, Format, Received, Reply};

use crate::{ProblemError, VpcError, json, xml};

/// What is read: code, message, request id, host id.
fn read(received: &Received) -> [String; 4] {
    [
        received.code().map(|code| code.to_string()),
        received.message().map(str::to_owned),
        received.request_id().map(str::to_owned),
        received.host_id().map(str::to_owned),
    ]
    .map(Option::unwrap_or_default)
}

#[test]
fn json_of_others() {
    for (body, expected) in [
        (
            r#"{"code":"A","message":"M","requestId":"R","HostId":"H"}"#,
            ["A", "M", "R", "H"],
        ),
        (
            r#"{"Code":"A","Message":"M","RequestId":"R","hostId":"H"}"#,
            ["A", "M", "R", "H"],
        ),
        (
            r#"{"error_code":"A","error_msg":"M","request_id":"R"}"#,
            ["A", "M", "R", ""],
        ),
        (
            r#"{"errorCode":"A","errorMessage":"M"}"#,
            ["A", "M", "", ""],
        ),
        (r#"{"ret_code":1400,"message":"M"}"#, ["1400", "M", "", ""]),
        (r#"{"reason":"A","detail":"M"}"#, ["A", "M", "", ""]),
        // Huawei, Google, Microsoft.
        (
            r#"{"error":{"code":"A","message":"M"},"request_id":"R"}"#,
            ["A", "M", "R", ""],
        ),
        (
            r#"{"Error":{"Code":"A","Message":"M"}}"#,
            ["A", "M", "", ""],
        ),
        // Tencent.
        (
            r#"{"Response":{"Error":{"Code":"A","Message":"M"},"RequestId":"R"}}"#,
            ["A", "M", "R", ""],
        ),
        // OpenStack.
        (
            r#"{"badRequest":{"code":400,"message":"M"}}"#,
            ["400", "M", "", ""],
        ),
        // RFC 6749.
        (
            r#"{"error":"invalid_grant","error_description":"M"}"#,
            ["invalid_grant", "M", "", ""],
        ),
        (r#"{"error":"Not at all."}"#, ["", "Not at all.", "", ""]),
        // Lists.
        (r#"[{"errorCode":"A","message":"M"}]"#, ["A", "M", "", ""]),
        (
            r#"{"errors":[{"code":"A","detail":"M"}]}"#,
            ["A", "M", "", ""],
        ),
        // RFC 9457.
        (
            r#"{"type":"about:blank","title":"T","status":404,"detail":"M","code":"A"}"#,
            ["A", "M", "", ""],
        ),
        (r#""M""#, ["", "M", "", ""]),
        (
            r#"{"Code":null,"code":"A","message":null,"msg":"M"}"#,
            ["A", "M", "", ""],
        ),
        (
            r#"{"Code":{"no":"code"},"errorCode":"A"}"#,
            ["A", "", "", ""],
        ),
        ("{}", ["", "", "", ""]),
        ("[]", ["", "", "", ""]),
        ("null", ["", "", "", ""]),
    ] {
        assert_eq!(read(&json(500, body)), expected, "{body}");
    }
}

#[test]
fn xml_of_others() {
    for (body, expected) in [
        (
            "<Error><Code>A</Code><Message>M</Message><RequestId>R</RequestId><HostId>H</HostId></Error>",
            ["A", "M", "R", "H"],
        ),
        (
            "<ErrorResponse xmlns='https://example.com/'><Error><Type>Sender</Type><Code>A</Code><Message>M</Message></Error><RequestId>R</RequestId></ErrorResponse>",
            ["A", "M", "R", ""],
        ),
        (
            "<Response><Errors><Error><Code>A</Code><Message>M</Message></Error></Errors><RequestID>R</RequestID></Response>",
            ["A", "M", "R", ""],
        ),
        (
            "<e:Error xmlns:e='urn:e'><e:Code>A</e:Code><e:Message>M</e:Message></e:Error>",
            ["A", "M", "", ""],
        ),
        (
            "<problem xmlns='urn:ietf:rfc:7807'><type>about:blank</type><title>T</title><detail>M</detail><code>A</code></problem>",
            ["A", "M", "", ""],
        ),
        ("<string>M</string>", ["", "M", "", ""]),
        ("<Error/>", ["", "", "", ""]),
    ] {
        assert_eq!(read(&xml(500, body)), expected, "{body}");
    }
}

#[test]
fn the_shape_of_the_catalog_comes_before_the_spellings_of_others() {
    #[derive(Debug, ApiError)]
    #[api(body(code = 0, error(reason = code, "detail" = message), message = title, meta(id = request_id)))]
    enum OddError {
        #[api(status = 400, code = "A", message = "M", title = "T")]
        A,
    }
    let body = r#"{"code":0,"error":{"reason":"A","detail":"M"},"message":"T","meta":{"id":"R"}}"#;
    let headers = [("Content-Type", "application/json")];
    let received = Received::new(OddError::CATALOG, 400_u16, headers, body);
    assert_eq!(read(&received), ["A", "M", "R", ""]);
    assert!(received.entry().is_some());
    assert_eq!(received.oddities(), []);
}

#[test]
fn of_several_codes_the_one_that_is_known_counts() {
    for body in [
        r#"{"code":404,"error":{"code":"VpcNotFound"}}"#,
        r#"{"code":"VpcNotFound","error":{"code":404}}"#,
        r#"{"error":{"code":404,"message":"M","reason":"VpcNotFound"}}"#,
    ] {
        assert_eq!(json(404, body).code().unwrap(), "VpcNotFound", "{body}");
    }
}

#[test]
fn headers_fill_in_what_the_body_lacks() {
    let headers = [
        ("Content-Type", "application/json"),
        ("X-Request-Id", "of the header"),
        ("X-Error-Code", "InvalidVpc%2ENotFound"),
    ];
    let read = |body| Received::new(VpcError::CATALOG, 404_u16, headers, body);
    let empty = read("");
    assert_eq!(empty.request_id(), Some("of the header"));
    assert!(empty.is("InvalidVpc.NotFound"));
    assert!(empty.entry().is_some());
    let full = read(r#"{"Code":"Throttling","RequestId":"R"}"#);
    assert_eq!(full.request_id(), Some("R"));
    assert!(full.is("Throttling"));
}

#[test]
fn params_keep_their_sorts_where_the_body_carries_them() {
    let received = json(
        404,
        r#"{"Code":"VpcNotFound","Params":{"id":7,"big":18446744073709551616,"low":-5,"half":0.5,"yes":true,"text":"t","none":null,"list":[1,"a"]}}"#,
    );
    let params: Vec<String> = received
        .params()
        .map(|(name, value)| format!("{name}={value:?}"))
        .collect();
    assert_eq!(
        params,
        [
            "id=7",
            "big=18446744073709551616",
            "low=-5",
            "half=0.5",
            "yes=true",
            "text=\"t\"",
            "list=[1,\"a\"]"
        ]
    );
    let received = xml(
        404,
        "<Error><Code>VpcNotFound</Code><Params><id>7</id><name>a &lt; b</name></Params></Error>",
    );
    let params: Vec<String> = received
        .params()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    assert_eq!(params, ["id=7", "name=a < b"]);
}

#[test]
fn the_extensions_of_a_problem_are_params() {
    let body = r#"{"type":"about:blank","status":403,"detail":"30 is not 50.5.","instance":"/a","code":"Credit","balance":30,"cost":50.5}"#;
    let headers = [("Content-Type", "application/problem+json")];
    // Of a catalog that has another shape, too.
    for catalog in [ProblemError::CATALOG, VpcError::CATALOG] {
        let received = Received::new(catalog, 403_u16, headers, body);
        let params: Vec<String> = received
            .params()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(params, ["balance=30", "cost=50.5"]);
        assert_eq!(received.code().unwrap(), "Credit");
        assert_eq!(received.message(), Some("30 is not 50.5."));
    }
}

/// The code is where the catalog says, and the message is not: somebody in front of the service has written it.
#[test]
fn a_message_of_others_beside_the_code_of_the_catalog() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "A", message = "m", body(code = code, message = message, title = title))]
    struct A;
    for (body, expected) in [
        (r#"{"code":"A","msg":"M"}"#, Some("M")),
        (r#"{"code":"A","Message":"M"}"#, Some("M")),
        (r#"{"code":"A","detail":"M"}"#, Some("M")),
        (
            r#"{"code":"A","error":"The message."}"#,
            Some("The message."),
        ),
        (r#"{"code":"A","message":"M","detail":"D"}"#, Some("M")),
        // The catalog has another use for it.
        (r#"{"code":"A","title":"T"}"#, None),
        (r#"{"code":"A","error":"word"}"#, None),
    ] {
        let received = Received::new(
            A::CATALOG,
            400_u16,
            [("content-type", "application/json")],
            body,
        );
        assert!(received.is("A"), "{body}");
        assert_eq!(received.message(), expected, "{body}");
    }
}

/// XML has `_` where a name has a character that it cannot carry.
#[test]
fn keys_that_are_no_names_of_elements_are_read_back() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "A", message = "m")]
    #[api(body("@code" = code, "text msg" = message, "a:b" = request_id, "1x" = param("x")))]
    struct A {
        #[api(param)]
        x: u8,
    }
    let reply = Reply::new(&A { x: 7 }).request_id("r");
    let body = reply.format(Format::Xml).to_bytes();
    let received = Received::new(A::CATALOG, 400_u16, [("content-type", "text/xml")], body);
    assert_eq!(read(&received), ["A", "m", "r", ""]);
    let params: Vec<_> = received
        .params()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    assert_eq!(params, ["x=7"]);
}

/// The default body has a `code` as problem details have one, and that alone does not make it the catalog's body.
#[test]
fn problem_details_are_read_however_they_are_labelled() {
    #[derive(Debug, ApiError)]
    enum Shared {
        #[api(status = 404, code = "B", message = "Gone.", shared_code)]
        Plain,
        #[api(status = 404, code = "B", message = "{id} is gone.", shared_code)]
        Named { id: u32 },
    }
    let error = Shared::Named { id: 7 };
    for (format, labels) in [
        (
            Format::ProblemJson,
            ["application/problem+json", "application/json", "text/plain"],
        ),
        (
            Format::ProblemXml,
            ["application/problem+xml", "application/xml", "text/plain"],
        ),
    ] {
        let body = Reply::new(&error).format(format).request_id("r").to_bytes();
        for label in labels {
            let headers = [("content-type", label)];
            let received = Received::new(Shared::CATALOG, 404_u16, headers, body.clone());
            assert_eq!(read(&received), ["B", "7 is gone.", "", ""], "{label}");
            assert_eq!(received.entry(), Some(error.entry()), "{label}");
            let params: Vec<_> = received
                .params()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            assert_eq!(params, ["id=7"], "{label}");
        }
    }
    let plain = Shared::Plain;
    assert_eq!(plain.status(), 404);
}

/// `detail` is optional: RFC 9457 §3.1.4.
#[test]
fn the_title_of_a_problem_without_detail_is_its_message() {
    for body in [
        r#"{"title":"Not Found","status":404}"#,
        r#"{"type":"about:blank","title":"Not Found","status":404,"traceId":"t"}"#,
    ] {
        let headers = [("content-type", "application/problem+json")];
        let received = Received::new(VpcError::CATALOG, 404_u16, headers, body);
        assert_eq!(received.message(), Some("Not Found"), "{body}");
    }
}

#[test]
fn lists_of_texts_are_a_message() {
    for (body, expected) in [
        (
            r#"{"errors":["Name is too short","Age is missing"]}"#,
            "Name is too short; Age is missing",
        ),
        (
            r#"{"message":["name is short"],"error":"Bad Request","statusCode":400}"#,
            "name is short",
        ),
        (r#"{"message":"M","errors":["E"]}"#, "M"),
    ] {
        let received = json(400, body);
        assert_eq!(received.message(), Some(expected), "{body}");
    }
}

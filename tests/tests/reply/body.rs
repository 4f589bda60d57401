//! The body, key by key.

use error_catalog::{ApiError, Format, Reply, Value};
use error_catalog_examples::huawei::PublicIpNotFound;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::qingcloud::QingCloudError;

use super::{DECLARATION, Form, Kind, json, written, written_headers, xml};

/// The sample of the document "Error code list", in both formats.
#[test]
fn the_documented_response_of_nas() {
    #[derive(Debug, ApiError)]
    #[api(
        status = 404,
        code = "InvalidFileSystem.NotFound",
        message = "The specified file system does not exist",
        body(root = "Error", RequestId = request_id, HostId = host_id, Code = code, Message = message)
    )]
    struct Sample;
    let reply = Reply::new(&Sample)
        .request_id("B71B4C68-6C6B-4D4B-AD70-8951BD7D188E")
        .host_id("nas.cn-hangzhou.aliyuncs.com");
    assert_eq!(
        json(&reply),
        concat!(
            r#"{"RequestId":"B71B4C68-6C6B-4D4B-AD70-8951BD7D188E","HostId":"nas.cn-hangzhou.aliyuncs.com","#,
            r#""Code":"InvalidFileSystem.NotFound","Message":"The specified file system does not exist"}"#,
        )
    );
    assert_eq!(
        xml(&reply, Format::Xml),
        "<Error><RequestId>B71B4C68-6C6B-4D4B-AD70-8951BD7D188E</RequestId>\
         <HostId>nas.cn-hangzhou.aliyuncs.com</HostId><Code>InvalidFileSystem.NotFound</Code>\
         <Message>The specified file system does not exist</Message></Error>"
    );
}

#[test]
fn the_catalogs_of_the_vendors_answer_in_their_shapes() {
    let error = NasError::FileSystemCountsExceeded { maximum: 20 };
    let reply = Reply::new(&error).request_id("B71B4C68").host_id("h");
    assert_eq!(
        json(&reply),
        r#"{"RequestId":"B71B4C68","HostId":"h","Code":"OperationDenied.FileSystemCountsExceeded","Message":"The amount of FileSystem has reached its limits(maximum 20)."}"#
    );
    assert_eq!(
        xml(&reply, Format::Xml),
        "<Error><RequestId>B71B4C68</RequestId><HostId>h</HostId>\
         <Code>OperationDenied.FileSystemCountsExceeded</Code>\
         <Message>The amount of FileSystem has reached its limits(maximum 20).</Message></Error>"
    );

    let reason = "PermissionDenied, instance [i-2aypaijz] is not running, can not be stopped";
    let error = QingCloudError::AccessDenied(reason.to_owned());
    assert_eq!(
        json(&Reply::new(&error).request_id("ignored")),
        format!(r#"{{"message":"{reason}","ret_code":1400}}"#)
    );
    assert_eq!(
        xml(&Reply::new(&error), Format::Xml),
        format!("<Error><message>{reason}</message><ret_code>1400</ret_code></Error>")
    );

    assert_eq!(
        json(&Reply::new(&PublicIpNotFound)),
        r#"{"code":"VPC.0504","message":"Floating IP could not be found."}"#
    );
}

#[test]
fn params_are_an_object_in_which_numbers_stay_numbers() {
    let error = Form::Quota {
        name: "n&",
        limit: Some(1e30),
        kind: Kind,
    };
    assert_eq!(
        json(&Reply::new(&error)),
        r#"{"Code":"Quota","Message":"n&: 1000000000000000000000000000000.","Params":{"name":"n&","limit":1e+30,"kind":"a \"kind\" <k>"},"Limit":1e+30}"#
    );
    assert_eq!(
        xml(&Reply::new(&error), Format::Xml),
        "<Error><Code>Quota</Code><Message>n&amp;: 1000000000000000000000000000000.</Message>\
         <Params><name>n&amp;</name><limit>1e+30</limit><kind>a &quot;kind&quot; &lt;k&gt;</kind></Params>\
         <Limit>1e+30</Limit></Error>"
    );
    let error = Form::Quota {
        name: "n",
        limit: None,
        kind: Kind,
    };
    assert_eq!(
        json(&Reply::new(&error)),
        r#"{"Code":"Quota","Message":"n: .","Params":{"name":"n","kind":"a \"kind\" <k>"}}"#
    );
    let not_a_number = Form::Quota {
        name: "n",
        limit: Some(f64::NAN),
        kind: Kind,
    };
    assert!(json(&Reply::new(&not_a_number)).contains(r#""Limit":"NaN""#));
    assert!(xml(&Reply::new(&not_a_number), Format::Xml).contains("<Limit>NaN</Limit>"));
}

#[test]
fn context_stands_where_the_body_asks_for_it() {
    let error = Form::Mixed(Vec::new());
    let plain = r#""Code":"Mixed","Message":"Several things are wrong.""#;
    let with = |key, value| json(&Reply::new(&error).context(key, value));
    assert_eq!(
        with("TraceId", Value::from("t\n")),
        format!(r#"{{{plain},"TraceId":"t\n"}}"#)
    );
    assert_eq!(
        with("Region", Value::from(7_u8)),
        format!(r#"{{{plain},"Inner":{{"Region":7}}}}"#)
    );
    // What nobody asked for, or is nothing, stands nowhere.
    assert_eq!(with("Code", Value::from("Stolen")), format!("{{{plain}}}"));
    assert_eq!(with("TraceId", Value::None), format!("{{{plain}}}"));
    let twice = Reply::new(&error)
        .context("TraceId", 1)
        .context("TraceId", 'c');
    assert_eq!(json(&twice), format!(r#"{{{plain},"TraceId":"c"}}"#));
    let gone = twice.context("TraceId", None::<bool>);
    assert_eq!(json(&gone), format!("{{{plain}}}"));
}

#[test]
fn values_are_made_of_what_is_natural() {
    let text = String::from("s");
    let values = [
        (Value::from("s"), "s"),
        (Value::from(&text), "s"),
        (Value::from(true), "true"),
        (Value::from('c'), "c"),
        (Value::from(-1_i8), "-1"),
        (Value::from(usize::MAX), &*usize::MAX.to_string()),
        (Value::from(u128::MAX), &*u128::MAX.to_string()),
        (Value::from(0.1_f32), "0.1"),
        (Value::from(0.1_f64), "0.1"),
        (Value::from(error_catalog::Status::CONFLICT), "409"),
        (Value::from(None::<i32>), ""),
    ]
    .map(|(value, printed)| (value.to_string(), printed.to_owned()));
    for (value, printed) in values {
        assert_eq!(value, printed);
    }
}

#[test]
fn the_format_is_that_of_the_catalog_unless_the_reply_says_another() {
    #[derive(Debug, ApiError)]
    #[api(status = 409, code = "C", message = "m", format = xml)]
    struct Xml;
    #[derive(Debug, ApiError)]
    enum Outer {
        #[api(transparent)]
        Inner(Xml),
    }
    #[derive(Debug, ApiError)]
    #[api(status = 409, code = "C", message = "m", body = rfc9457, format = xml)]
    struct ProblemXml;
    #[derive(Debug, ApiError)]
    #[api(status = 409, code = "C", message = "m", body = rfc9457)]
    struct ProblemJson;
    let cases: [(&dyn ApiError, Option<Format>, &str); 9] = [
        (&Xml, None, "text/xml;charset=utf-8"),
        (&Outer::Inner(Xml), None, "application/json"),
        (&Xml, Some(Format::Json), "application/json"),
        (&Xml, Some(Format::ProblemJson), "application/problem+json"),
        (&ProblemXml, None, "application/problem+xml"),
        (&ProblemXml, Some(Format::Json), "application/problem+json"),
        (&ProblemJson, None, "application/problem+json"),
        (&ProblemJson, Some(Format::Xml), "application/problem+xml"),
        (
            &ProblemJson,
            Some(Format::ProblemXml),
            "application/problem+xml",
        ),
    ];
    for (error, format, content_type) in cases {
        let mut reply = Reply::new(error);
        if let Some(format) = format {
            reply = reply.format(format);
        }
        assert_eq!(
            written_headers(&reply),
            [("content-type", content_type.to_owned())]
        );
        let bytes = reply.to_bytes();
        let expected = match content_type {
            "application/json" => r#"{"code":"C","message":"m"}"#.to_owned(),
            "text/xml;charset=utf-8" => {
                format!("{DECLARATION}<Error><code>C</code><message>m</message></Error>")
            }
            "application/problem+json" => {
                r#"{"type":"about:blank","status":409,"detail":"m","code":"C"}"#.to_owned()
            }
            _ => format!(
                "{DECLARATION}<problem xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type>\
                 <status>409</status><detail>m</detail><code>C</code></problem>"
            ),
        };
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}

/// A key or a param that is no name of an element becomes one.
#[test]
fn names_of_elements_are_names() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, body("1 ret:code" = code, "?" = message, "字.é" = message, p = params))]
    enum Odd {
        #[api(code = "C", message = "{0}")]
        Error(#[api(param = "a<b>&\"'/")] u8, #[api(param = "-x")] u8),
    }
    let error = Odd::Error(1, 2);
    let reply = Reply::new(&error);
    assert_eq!(
        xml(&reply, Format::Xml),
        "<Error><__ret_code>C</__ret_code><_>1</_><字.é>1</字.é>\
         <p><a_b_____>1</a_b_____><_x>2</_x></p></Error>"
    );
    assert!(
        xml(&reply, Format::ProblemXml).ends_with("<a_b_____>1</a_b_____><_x>2</_x></problem>")
    );
    assert_eq!(
        json(&reply),
        r#"{"1 ret:code":"C","?":"1","字.é":"1","p":{"a<b>&\"'/":1,"-x":2}}"#
    );
}

#[test]
fn a_reply_remembers_what_it_was_told() {
    let error = Form::Mixed(Vec::new());
    let reply = Reply::new(&error).operation("DeleteVpc");
    assert_eq!(reply.operation_name(), Some("DeleteVpc"));
    assert_eq!(reply.error().code(), "Mixed");
    assert!(!written(&reply, Format::Json).contains("DeleteVpc"));
    assert!(format!("{reply:?}").contains("DeleteVpc"));
}

/// Problem details in place of the catalog's body say of the request what that says, wherever in it that is; with
/// `body = rfc9457` there is nothing else to go by.
#[test]
fn problem_details_say_of_the_request_what_the_body_says() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m")]
    #[api(body(error(Id = request_id, trace = context, Code = code), title = context))]
    struct Nested;
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m", body(Code = code))]
    struct Silent;
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m", body = rfc9457)]
    struct Problem;
    let cases: [(&dyn ApiError, &str); 3] = [
        (&Nested, r#","request_id":"r","trace":"t"}"#),
        (&Silent, "}"),
        (&Problem, r#","request_id":"r","host_id":"h"}"#),
    ];
    for (error, end) in cases {
        let reply = Reply::new(error)
            .format(Format::ProblemJson)
            .request_id("r")
            .host_id("h")
            .context("other", 1)
            .context("title", 2)
            .context("trace", "t");
        let start = r#"{"type":"about:blank","status":400,"detail":"m","code":"C""#;
        assert_eq!(
            written(&reply, Format::ProblemJson),
            format!("{start}{end}")
        );
    }
}

use alloc::string::{String, ToString};
use core::time::Duration;

use super::{Context, whole_seconds};
use crate::body::{Body, Member, Shape, Source};
use crate::fixture::VpcError;
use crate::{ApiError, Reply};

const EXCEEDED: VpcError = VpcError::Exceeded {
    maximum: 10,
    name: None,
};

fn key(key: &'static str, source: Source) -> Member {
    Member { key, source }
}

fn body(error: &dyn ApiError, members: &'static [Member]) -> String {
    let reply = Reply::new(error).request_id("7").locale("zh");
    let context = Context {
        reply: &reply,
        localized: reply.localized(),
    };
    let mut bytes = alloc::vec::Vec::new();
    let mut serializer = serde_json::Serializer::new(&mut bytes);
    context.object("Error", members, &mut serializer).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn leak(members: &[Member]) -> &'static [Member] {
    alloc::boxed::Box::leak(members.into())
}

#[test]
fn the_default_is_code_and_message() {
    assert!(matches!(Body::DEFAULT.shape, Shape::Keys([_, _])));
    assert_eq!(
        serde_json::to_string(&Reply::new(&EXCEEDED)).unwrap(),
        r#"{"code":"Quota|Exceeded","message":"At most   10 of {}."}"#,
    );
}

#[test]
fn keys_stand_in_the_order_written_and_absent_ones_are_left_out() {
    let members = leak(&[
        key("Max", Source::Param("maximum")),
        key("Name", Source::Param("name")),
        key("Stranger", Source::Param("stranger")),
        key("HostId", Source::HostId),
        key("RequestId", Source::RequestId),
        key("Advice", Source::Advice),
        key("Title", Source::Title),
        key("Status", Source::Status),
        key("Fault", Source::Fault),
        key("Locale", Source::Locale),
        key("Retryable", Source::Retryable),
        key("RetryAfter", Source::RetryAfter),
        key(
            "Constants",
            Source::Object(leak(&[
                key("a", Source::Text("x")),
                key("b", Source::Integer(-1)),
                key("c", Source::Float(0.5)),
                key("d", Source::Boolean(false)),
                key("e", Source::Docs),
            ])),
        ),
    ]);
    assert_eq!(
        body(&EXCEEDED, members),
        r#"{"Max":10,"RequestId":"7","Status":403,"Fault":"server","Locale":"zh","Retryable":false,"#.to_string()
            + r#""Constants":{"a":"x","b":-1,"c":0.5,"d":false}}"#,
    );
    let after = Some(Duration::from_millis(1500));
    assert_eq!(
        body(&VpcError::Throttling { after }, members),
        r#"{"RequestId":"7","Advice":"Wait.","Status":429,"Fault":"client","Locale":"zh","Retryable":true,"#
            .to_string()
            + r#""RetryAfter":2,"Constants":{"a":"x","b":-1,"c":0.5,"d":false}}"#,
    );
}

#[test]
fn problem_details() {
    let problem = |error: &dyn ApiError| {
        let reply = Reply::new(error).instance("urn:1");
        let context = Context {
            reply: &reply,
            localized: reply.localized(),
        };
        let mut bytes = alloc::vec::Vec::new();
        context
            .problem("Error", &mut serde_json::Serializer::new(&mut bytes))
            .unwrap();
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(
        problem(&VpcError::NotFound {
            id: 7,
            status: None
        }),
        r#"{"type":"https://example.com/NotFound","status":404,"detail":"There is no VPC 7.","#
            .to_string()
            + r#""instance":"urn:1","code":"InvalidVpc.NotFound","id":7}"#,
    );
    assert_eq!(
        problem(&EXCEEDED),
        r#"{"type":"about:blank","status":403,"detail":"At most   10 of {}.","#.to_string()
            + r#""instance":"urn:1","code":"Quota|Exceeded","maximum":10}"#,
    );
}

#[test]
fn seconds_are_rounded_up() {
    assert_eq!(whole_seconds(Duration::from_secs(30)), 30);
    assert_eq!(whole_seconds(Duration::from_millis(1)), 1);
    assert_eq!(whole_seconds(Duration::ZERO), 0);
    assert_eq!(whole_seconds(Duration::MAX), u64::MAX);
}

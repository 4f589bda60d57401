//! What a client is told of each error.

use std::error::Error;
use std::time::Duration;

use error_catalog::{Answered, ApiError, Reply};
use tonic::Code;
use tonic_types::StatusExt;

use crate::wire::{arrived, errors, own, statuses};
use crate::{ERRORS, VpcError, error, exceeded, not_found};

/// By hand: all that is said of one error.
#[test]
fn a_client_is_told_what_is_public() {
    let status = arrived(|| {
        let error = not_found();
        let reply = Reply::new(&error).locale("zh-CN").request_id("B71B4C68");
        reply.host_id("unused").to_grpc_status()
    });
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(status.message(), "There is no VPC <vpc-1>: 100%.");
    assert_eq!(own(status.metadata()), [] as [&str; 0]);

    let details = status.check_error_details().unwrap();
    let info = details.error_info().unwrap();
    assert_eq!(
        (&*info.reason, &*info.domain),
        ("InvalidVpc.NotFound", "vpc")
    );
    let mut metadata: Vec<_> = info.metadata.iter().collect();
    metadata.sort();
    let metadata: Vec<_> = metadata
        .into_iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        metadata,
        [("attempt", "2"), ("id", "vpc-1"), ("zones", r#"["a","b"]"#)]
    );
    let localized = details.localized_message().unwrap();
    assert_eq!(
        (&*localized.locale, &*localized.message),
        ("zh", "VPC <vpc-1> 不存在。")
    );
    let request = details.request_info().unwrap();
    assert_eq!(
        (&*request.request_id, &*request.serving_data),
        ("B71B4C68", "")
    );
    let [link] = &*details.help().unwrap().links else {
        panic!("{details:?}");
    };
    assert_eq!(link.description, "VPC 不存在");
    assert_eq!(link.url, "https://example.com/errors#InvalidVpc.NotFound");
    assert!(details.retry_info().is_none());
    assert!(details.bad_request().is_none());
    assert!(details.debug_info().is_none());
    assert!(details.quota_failure().is_none());
    assert!(details.precondition_failure().is_none());
    assert!(details.resource_info().is_none());
}

/// Code, reason, domain, and the delay, of each error under its name.
#[test]
fn every_error_has_its_details() {
    let table = [
        ("not_found", Code::NotFound, "InvalidVpc.NotFound", None),
        (
            "throttling",
            Code::ResourceExhausted,
            "Throttling",
            Some(30_000),
        ),
        ("busy", Code::Unavailable, "Busy", None),
        ("busy_for_a_while", Code::Unavailable, "Busy", Some(1_500)),
        ("internal", Code::Internal, "InternalError", None),
        ("invalid", Code::InvalidArgument, "InvalidParameters", None),
        ("first", Code::InvalidArgument, "Shared", None),
        ("first_gone", Code::NotFound, "Shared", None),
        ("first_bad_gateway", Code::Unavailable, "Shared", None),
        ("second", Code::Aborted, "Shared", None),
        ("fine", Code::Unknown, "Fine", None),
        ("quota", Code::PermissionDenied, "4031", None),
    ];
    assert_eq!(table.map(|(name, ..)| name), ERRORS);
    let asked = table.iter().map(|(name, ..)| (*name, vec![]));
    for ((name, code, reason, delay), status) in table.iter().zip(statuses(errors(), asked)) {
        let error = error(name);
        assert_eq!(status.code(), *code, "{name}");
        assert_eq!(status.message(), error.message(), "{name}");
        let details = status.check_error_details().unwrap();
        let info = details.error_info().unwrap();
        assert_eq!(info.reason, *reason, "{name}");
        assert_eq!(info.domain, error.catalog().name(), "{name}");
        let retry = details.retry_info().map(|retry| retry.retry_delay.unwrap());
        assert_eq!(retry, delay.map(Duration::from_millis), "{name}");
        // Nobody said in which language.
        let localized = details.localized_message().unwrap();
        assert_eq!(
            (&*localized.locale, &*localized.message),
            ("en", status.message())
        );
        assert!(details.request_info().is_none());
        assert_eq!(own(status.metadata()), [] as [&str; 0]);
    }
}

/// A text that does not exist in the language is not said to be in it.
#[test]
fn the_language_is_that_of_the_text() {
    #[derive(Debug, ApiError)]
    #[api(locales("en", "zh"), status = 400, rename_all = "PascalCase")]
    enum HalfError {
        #[api(message = "in English")]
        English,
        #[api(message = "in English", zh(message = "中文"))]
        Both,
    }
    for (error, locale, message) in [
        (HalfError::English, "en", "in English"),
        (HalfError::Both, "zh", "中文"),
    ] {
        let status = Reply::new(&error).locale("zh").to_grpc_status();
        let localized = status.get_details_localized_message().unwrap();
        assert_eq!((&*localized.locale, &*localized.message), (locale, message));
    }
}

#[test]
fn errors_that_are_answered_together_are_violations_of_the_request() {
    let status = arrived(|| {
        let errors = vec![not_found().into(), exceeded().into()];
        let error = VpcError::Invalid { count: 2, errors };
        Reply::new(&error).locale("zh").to_grpc_status()
    });
    let request = status.get_details_bad_request().unwrap();
    let found: Vec<_> = request
        .field_violations
        .iter()
        .map(|violation| {
            let localized = violation.localized_message.as_ref().unwrap();
            [
                &*violation.field,
                &violation.reason,
                &violation.description,
                &localized.locale,
                &localized.message,
            ]
        })
        .collect();
    assert_eq!(
        found,
        [
            [
                "",
                "InvalidVpc.NotFound",
                "There is no VPC <vpc-1>: 100%.",
                "zh",
                "VPC <vpc-1> 不存在。",
            ],
            ["", "4031", "At most 7 of VPC.", "zh", "VPC 至多 7 个。"],
        ]
    );
}

/// Neither what logs print, nor the cause, nor a field that is no param: not in any header of the response.
#[test]
fn nothing_private_leaves() {
    for (name, secret) in [("not_found", "cn-secret"), ("internal", "disk 7 is full")] {
        let status: tonic::Status = error(name).into();
        // For logs it is there.
        let source = status.source().unwrap();
        let mut chain = vec![source.to_string()];
        chain.extend(source.source().map(ToString::to_string));
        assert!(chain.iter().any(|text| text.contains(secret)), "{chain:?}");
        let answered = source.downcast_ref::<Answered>().unwrap();
        assert!(answered.downcast_ref::<VpcError>().is_some());

        let response: http::Response<()> = status.into_http();
        for value in response.headers().values() {
            assert!(!value.to_str().unwrap().contains(secret));
        }
        let arrived = arrived(move || error(name).into());
        assert!(!String::from_utf8_lossy(arrived.details()).contains(secret));
        assert!(!arrived.message().contains(secret));
        assert!(arrived.source().is_none());
    }
}

//! What a client makes of a status.

use std::time::Duration;

use error_catalog::{ApiError, Oddity, Received, Reply, Value};
use tonic::metadata::MetadataMap;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

use crate::wire::{arrived, arrived_error, errors, statuses};
use crate::{ERRORS, QuotaError, QuotaErrorKind, VpcError, VpcErrorKind, error, exceeded};

/// Each error, in two languages, with the id of the request and without: nothing is lost on the way.
#[test]
fn every_error_comes_back_as_it_was() {
    for name in ERRORS {
        for locale in ["en", "zh"] {
            for id in [None, Some("B71B4C68")] {
                let status = arrived(move || {
                    let error = error(name);
                    let mut reply = Reply::new(&*error).locale(locale);
                    if let Some(id) = id {
                        reply = reply.request_id(id);
                    }
                    reply.to_grpc_status()
                });
                let error = error(name);
                let received = Received::from_grpc_status(error.catalog(), &status);
                assert_eq!(received.oddities(), [], "{name}");
                assert_eq!(received.code(), Some(error.code()), "{name}");
                assert_eq!(received.entry(), Some(error.entry()), "{name}");
                assert_eq!(received.entries().len(), 1, "{name}");
                assert_eq!(received.domain(), Some(error.catalog().name()));
                let message = error.localized(locale).message().to_string();
                assert_eq!(received.message(), Some(&*message), "{name}");
                assert_eq!(received.request_id(), id, "{name}");
                assert_eq!(
                    received.retry().is_retryable(),
                    error.retry().is_retryable()
                );
                assert_eq!(received.retry().after(), error.retry().after(), "{name}");
                assert_eq!(received.body(), status.details());
                if name != "fine" {
                    assert_eq!(received.status(), error.status().as_u16(), "{name}");
                }
                let texts = |params: Vec<(&str, Value<'_>)>| {
                    let present = params.into_iter().filter(|(_, value)| !value.is_none());
                    present
                        .map(|(name, value)| (name.to_owned(), value.to_string()))
                        .collect::<Vec<_>>()
                };
                assert_eq!(
                    texts(received.params().collect()),
                    texts(error.params().collect()),
                    "{name}"
                );
            }
        }
    }
}

/// A status below 400 is never `Ok` for gRPC, and has no way back.
#[test]
fn what_is_no_error_for_http_is_one_for_grpc() {
    let status = arrived_error(|| VpcError::Fine.into());
    assert_eq!(status.code(), Code::Unknown);
    let received = Received::from_grpc_status(VpcError::CATALOG, &status);
    assert_eq!(received.kind(), Some(VpcErrorKind::Fine));
    assert_eq!((received.status(), received.oddities()), (200, &[][..]));
}

/// A service and its nested catalogs are one domain; any other is somebody else's.
#[test]
fn a_code_of_another_domain_is_unknown() {
    #[derive(Debug, ApiError)]
    #[api(name = "gateway", kind = GatewayErrorKind)]
    enum GatewayError {
        #[api(transparent)]
        Vpc(VpcError),
        #[api(status = 404, code = "NoRoute", message = "There is no route.")]
        NoRoute,
    }

    let of_vpc = Status::from(error("throttling"));
    let throttling = GatewayErrorKind::Vpc(VpcErrorKind::Throttling);
    let error = GatewayError::Vpc(VpcError::Throttling);
    let of_gateway = Reply::new(&error).to_grpc_status();
    let of_route = Reply::new(&GatewayError::NoRoute).to_grpc_status();
    let received = Received::from_grpc_status(GatewayError::CATALOG, &of_route);
    assert_eq!(received.kind(), Some(GatewayErrorKind::NoRoute));
    let details = ErrorDetails::with_error_info("Throttling", "", std::collections::HashMap::new());
    let of_nobody = Status::with_error_details(Code::ResourceExhausted, "m", details);
    for (status, domain) in [
        (&of_vpc, Some("vpc")),
        (&of_gateway, Some("gateway")),
        (&of_nobody, None),
    ] {
        let received = Received::from_grpc_status(GatewayError::CATALOG, status);
        assert_eq!(received.kind(), Some(throttling));
        assert_eq!(received.kind(), Some(VpcErrorKind::Throttling));
        assert_eq!(received.oddities(), []);
        assert_eq!(received.domain(), domain);
    }

    // Its status is not ours either: what stands for that code of gRPC is.
    #[derive(Debug, ApiError)]
    #[expect(dead_code, reason = "a client decodes them, and raises none")]
    #[api(name = "other", kind = OtherErrorKind)]
    enum OtherError {
        #[api(status = 503, code = "Throttling", message = "Too fast.")]
        Throttling,
        #[api(status = 410, code = "InvalidVpc.NotFound", message = "It is gone.")]
        NotFound,
    }
    for name in ["throttling", "not_found"] {
        let status = Status::from(crate::error(name));
        let received = Received::from_grpc_status(OtherError::CATALOG, &status);
        let by_code = error_catalog::Status::from(status.code());
        assert_eq!(received.status(), by_code.as_u16(), "{name}");
        assert_eq!(received.kind::<OtherErrorKind>(), None, "{name}");
    }

    let received = Received::from_grpc_status(QuotaError::CATALOG, &of_vpc);
    assert_eq!(received.oddities(), [Oddity::CodeUnknown]);
    let received = Received::from_grpc_status(VpcError::CATALOG, &of_gateway);
    assert_eq!((received.entry(), received.retired()), (None, None));
    assert_eq!(received.kind::<VpcErrorKind>(), None);
    assert_eq!(received.code(), Some("Throttling".into()));
    assert_eq!(received.domain(), Some("gateway"));
    assert_eq!(received.oddities(), [Oddity::CodeUnknown]);
    // What the status says of itself is believed.
    assert_eq!(received.retry().after(), Some(Duration::from_secs(30)));
    assert!(received.retry().is_throttling());
    // Read again by the catalog that it belongs to.
    let received = received.with_catalog(GatewayError::CATALOG);
    assert_eq!(received.kind(), Some(throttling));
    assert_eq!(received.message(), Some("Too fast."));
    assert_eq!(GatewayErrorKind::ALL.len(), VpcErrorKind::ALL.len() + 1);
}

#[test]
fn the_errors_of_a_request_come_back() {
    let [status] = &*statuses(errors(), [("invalid", vec![])]) else {
        panic!("one was asked for");
    };
    let received = Received::from_grpc_status(VpcError::CATALOG, status);
    let found: Vec<_> = received
        .errors()
        .iter()
        .map(|error| {
            assert_eq!(error.oddities(), []);
            assert_eq!(error.domain(), Some("vpc"));
            (error.kind(), error.message().unwrap())
        })
        .collect();
    assert_eq!(
        found,
        [
            (
                Some(VpcErrorKind::NotFound),
                "There is no VPC <vpc-1>: 100%."
            ),
            (Some(VpcErrorKind::Throttling), "Too fast."),
        ]
    );

    // One that another catalog publishes is read by that one.
    let errors = vec![exceeded().into()];
    let error = VpcError::Invalid { count: 1, errors };
    let status = Reply::new(&error).to_grpc_status();
    let received = Received::from_grpc_status(VpcError::CATALOG, &status);
    assert_eq!(received.errors()[0].oddities(), [Oddity::CodeUnknown]);
    assert_eq!(received.errors()[0].message(), Some("At most 7 of VPC."));
}

/// Of entries with one code it is one that can have been sent, whatever the message is like.
#[test]
fn the_code_of_grpc_decides_between_entries() {
    let empty = std::collections::HashMap::new;
    for (code, message, status, kind) in [
        (Code::Aborted, "Second, x.", 409, VpcErrorKind::Second),
        (Code::Aborted, "二、x。", 409, VpcErrorKind::Second),
        (Code::Aborted, "Somehow.", 409, VpcErrorKind::Second),
        (Code::Unimplemented, "Somehow.", 405, VpcErrorKind::Second),
        (Code::InvalidArgument, "First, x.", 400, VpcErrorKind::First),
        (Code::InvalidArgument, "Somehow.", 400, VpcErrorKind::First),
        (Code::Unavailable, "Somehow.", 502, VpcErrorKind::First),
        (Code::NotFound, "Somehow.", 410, VpcErrorKind::First),
    ] {
        let details = ErrorDetails::with_error_info("Shared", "vpc", empty());
        let sent = Status::with_error_details(code, message, details);
        let received = Received::from_grpc_status(VpcError::CATALOG, &sent);
        assert_eq!(
            (received.status(), received.kind()),
            (status, Some(kind)),
            "{message}"
        );
    }
}

/// Metadata says what headers say.
#[test]
fn metadata_is_read_like_headers() {
    let mut metadata = MetadataMap::new();
    metadata.insert("x-request-id", "of-metadata".parse().unwrap());
    metadata.insert("retry-after", "7".parse().unwrap());
    let status = arrived(move || Status::with_metadata(Code::Unavailable, "m", metadata.clone()));
    let received = Received::from_grpc_status(VpcError::CATALOG, &status);
    assert_eq!(received.request_id(), Some("of-metadata"));
    assert_eq!(received.retry().after(), Some(Duration::from_secs(7)));

    let details = ErrorDetails::with_retry_info(Some(Duration::MAX));
    let status = Status::with_error_details(Code::Unavailable, "m", details);
    let received = Received::from_grpc_status(VpcError::CATALOG, &status);
    // It can be added to a clock.
    assert_eq!(
        received.retry().after(),
        Some(Duration::from_secs(u32::MAX.into()))
    );
}

#[test]
fn integers_are_integers_again() {
    let status = arrived_error(|| exceeded().into());
    let received = Received::from_grpc_status(QuotaError::CATALOG, &status);
    assert_eq!(received.code(), Some(4031.into()));
    assert_eq!(received.kind(), Some(QuotaErrorKind::Exceeded));
    assert_eq!(received.to_string(), "403 4031: At most 7 of VPC.");
    assert_eq!(received.value("/params/maximum").unwrap().to_string(), "7");
}

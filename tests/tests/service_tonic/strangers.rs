//! What others send than services in order.

use error_catalog::{Oddity, Received, Reply};
use tonic::{Code, Status};
use tonic_types::{ErrorDetail, ErrorInfo, StatusExt};

use crate::{VpcError, VpcErrorKind, not_found};

/// Whoever sends them: a delay that no clock can be set to is none, or the longest.
#[test]
fn delays_beyond_measure_are_read() {
    let edges = [i64::MIN, i64::MIN + 1, -1, 0, 1, 315_576_000_001, i64::MAX];
    let parts = [i32::MIN, -999_999_999, -1, 0, 1_000_000_000, i32::MAX];
    for seconds in edges {
        for nanos in parts {
            let status = Status::with_details(Code::Unavailable, "m", retry(seconds, nanos).into());
            let received = Received::from_grpc_status(VpcError::CATALOG, &status);
            assert_eq!(received.oddities(), [Oddity::CodeMissing]);
            let delay = received.retry().after().expect("one was sent");
            assert_eq!(seconds > 0, delay.as_secs() > 0, "{seconds} {nanos}");
            assert!(u32::try_from(delay.as_secs()).is_ok(), "{delay:?}");
        }
    }
}

/// A `google.rpc.Status` with a `RetryInfo` of that delay, byte by byte.
fn retry(seconds: i64, nanos: i32) -> Vec<u8> {
    let variable = |bytes: &mut Vec<u8>, mut value: u64| {
        while value > 0x7F {
            bytes.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        bytes.push(value.to_le_bytes()[0]);
    };
    let field = |number: u8, content: &[u8]| {
        let mut bytes = vec![number << 3 | 2];
        variable(&mut bytes, content.len() as u64);
        bytes.extend_from_slice(content);
        bytes
    };
    let mut duration = vec![0x08];
    variable(&mut duration, u64::from_le_bytes(seconds.to_le_bytes()));
    duration.push(0x10);
    variable(
        &mut duration,
        u64::from_le_bytes(i64::from(nanos).to_le_bytes()),
    );
    let mut detail = field(1, b"type.googleapis.com/google.rpc.RetryInfo");
    detail.extend(field(2, &field(1, &duration)));
    field(3, &detail)
}

/// A status, the status of HTTP and the code that are found in it, and what is odd about it.
type Case = (Status, u16, Option<&'static str>, &'static [Oddity]);

fn cases() -> Vec<Case> {
    let info = |reason: &str, domain: &str| {
        let metadata =
            [("id", "vpc-9"), ("new", "1")].map(|(name, value)| (name.into(), value.into()));
        ErrorDetail::from(ErrorInfo::new(reason, domain, metadata))
    };
    let with = |code, details: Vec<ErrorDetail>| Status::with_error_details_vec(code, "m", details);
    let bare = |code| Status::new(code, "m");
    vec![
        (
            bare(Code::Ok),
            200,
            None,
            &[Oddity::Empty, Oddity::CodeMissing],
        ),
        (
            bare(Code::Cancelled),
            499,
            None,
            &[Oddity::Empty, Oddity::CodeMissing],
        ),
        (
            bare(Code::DataLoss),
            500,
            None,
            &[Oddity::Empty, Oddity::CodeMissing],
        ),
        (
            with(
                Code::NotFound,
                vec![tonic_types::Help::with_link("d", "u").into()],
            ),
            404,
            None,
            &[Oddity::CodeMissing],
        ),
        (
            with(Code::NotFound, vec![info("", "")]),
            404,
            None,
            &[Oddity::CodeMissing],
        ),
        (
            with(Code::NotFound, vec![info("InvalidVpc.NotFound", "vpc")]),
            404,
            Some("InvalidVpc.NotFound"),
            &[],
        ),
        // The first one counts.
        (
            with(
                Code::NotFound,
                vec![info("Throttling", "vpc"), info("Busy", "vpc")],
            ),
            404,
            Some("Throttling"),
            &[Oddity::StatusUndocumented],
        ),
        (
            with(Code::Aborted, vec![info("BadParameters", "vpc")]),
            409,
            Some("BadParameters"),
            &[Oddity::StatusUndocumented],
        ),
        (
            with(
                Code::InvalidArgument,
                vec![info("InvalidParameters", "vpc")],
            ),
            422,
            Some("InvalidParameters"),
            &[],
        ),
        (
            with(Code::Unavailable, vec![info("NEW_ONE", "vpc")]),
            503,
            Some("NEW_ONE"),
            &[Oddity::CodeUnknown],
        ),
        (
            with(
                Code::Internal,
                vec![info("InternalError", "googleapis.com")],
            ),
            500,
            Some("InternalError"),
            &[Oddity::CodeUnknown],
        ),
    ]
}

/// What strangers send: whatever can be read is there, and what is odd is said.
#[test]
fn statuses_of_strangers_are_received() {
    for (status, number, code, oddities) in cases() {
        let received = Received::from_grpc_status(VpcError::CATALOG, &status);
        assert_eq!(received.status(), number, "{status:?}");
        assert_eq!(received.code(), code.map(Into::into), "{status:?}");
        assert_eq!(received.oddities(), oddities, "{status:?}");
        assert_eq!(received.message(), Some("m"));
        assert_eq!(
            received.entry().is_some(),
            code.is_some() && !oddities.contains(&Oddity::CodeUnknown)
        );
        let id = received.params().find(|(name, _)| *name == "id");
        assert_eq!(
            id.is_some(),
            !status.details().is_empty() && status.get_details_error_info().is_some()
        );
    }
}

/// Bytes that are no details, or no longer.
#[test]
fn damaged_details_are_received() {
    let error = not_found();
    let whole = Reply::new(&error).request_id("B71B4C68").to_grpc_status();
    let bytes = whole.details();
    let read = |details: Vec<u8>| {
        let status = Status::with_details(Code::NotFound, "There is no VPC.", details.into());
        let received = Received::from_grpc_status(VpcError::CATALOG, &status);
        // Whatever was read, it is of this status, and the bytes are kept.
        assert_eq!(received.status(), 404);
        assert_eq!(received.body(), status.details());
        assert!(received.message().is_some());
        assert!(!format!("{received} {received:?}").is_empty());
        received
    };
    for len in 1..bytes.len() {
        let received = read(bytes[..len].to_vec());
        let is_whole = received.entry().is_some();
        assert!(!received.oddities().is_empty() || is_whole, "{len}");
    }
    for place in 0..bytes.len() {
        for flip in [0x01, 0x08, 0x80, 0xFF] {
            let mut damaged = bytes.to_vec();
            damaged[place] ^= flip;
            read(damaged);
        }
    }
    let received = read(b"\xFF\xFF\xFF".to_vec());
    assert_eq!(
        received.oddities(),
        [Oddity::Malformed, Oddity::CodeMissing]
    );
    assert_eq!(received.message(), Some("There is no VPC."));
}

/// A detail that cannot be read takes none of the others with it.
#[test]
fn one_damaged_detail_is_one() {
    let error = not_found();
    let status = Reply::new(&error).request_id("B71B4C68").to_grpc_status();
    let place = |text: &str| {
        let mut windows = status.details().windows(text.len());
        windows
            .position(|window| window == text.as_bytes())
            .unwrap()
    };
    // A text that is no text any more.
    let mut details = status.details().to_vec();
    details[place("B71B4C68")] = 0xFF;
    let status = Status::with_details(status.code(), status.message(), details.into());
    let received = Received::from_grpc_status(VpcError::CATALOG, &status);
    assert_eq!(received.oddities(), [Oddity::Malformed]);
    assert_eq!(received.kind(), Some(VpcErrorKind::NotFound));
    assert_eq!(received.params().len(), 3);
    assert_eq!(received.request_id(), None);
}

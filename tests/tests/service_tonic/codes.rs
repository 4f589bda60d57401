//! The table of HTTP and gRPC.

use error_catalog::{ApiError, Received, Status};
use error_catalog_examples as examples;
use tonic::Code;

use crate::wire::service;
use crate::wire::statuses;

/// The table of the documentation, as it is printed there: statuses, and the code.
const TABLE: &[(&[u16], Code)] = &[
    (&[401], Code::Unauthenticated),
    (&[403], Code::PermissionDenied),
    (&[404, 410], Code::NotFound),
    (&[405, 501], Code::Unimplemented),
    (&[408, 504], Code::DeadlineExceeded),
    (&[409], Code::Aborted),
    (&[412], Code::FailedPrecondition),
    (&[416], Code::OutOfRange),
    (&[429], Code::ResourceExhausted),
    (&[499], Code::Cancelled),
    (&[425, 502, 503], Code::Unavailable),
];

fn expected(status: u16) -> Code {
    let row = TABLE
        .iter()
        .find(|(statuses, _)| statuses.contains(&status));
    match (row, status) {
        (Some((_, code)), _) => *code,
        (None, 400..=499) => Code::InvalidArgument,
        (None, 500..=599) => Code::Internal,
        (None, _) => Code::Unknown,
    }
}

/// What `google/rpc/code.proto` says beside each code.
const OF_CODE_PROTO: [(Code, u16); 17] = [
    (Code::Ok, 200),
    (Code::Cancelled, 499),
    (Code::Unknown, 500),
    (Code::InvalidArgument, 400),
    (Code::DeadlineExceeded, 504),
    (Code::NotFound, 404),
    (Code::AlreadyExists, 409),
    (Code::PermissionDenied, 403),
    (Code::ResourceExhausted, 429),
    (Code::FailedPrecondition, 400),
    (Code::Aborted, 409),
    (Code::OutOfRange, 400),
    (Code::Unimplemented, 501),
    (Code::Internal, 500),
    (Code::Unavailable, 503),
    (Code::DataLoss, 500),
    (Code::Unauthenticated, 401),
];

#[test]
fn every_status_has_the_code_of_the_table() {
    for number in 100..=599 {
        let status = Status::new(number).unwrap();
        assert_eq!(Code::from(status), expected(number), "{number}");
    }
}

#[test]
fn every_code_has_the_status_of_google_rpc() {
    for (number, (code, status)) in OF_CODE_PROTO.into_iter().enumerate() {
        assert_eq!(Code::from_i32(i32::try_from(number).unwrap()), code);
        assert_eq!(Status::from(code), status, "{code:?}");
    }
}

/// The table is that of `code.proto` in reverse: a code that comes back is one that has this very status.
#[test]
fn there_and_back_is_the_same_status_where_google_rpc_has_it() {
    for (_, status) in OF_CODE_PROTO
        .into_iter()
        .filter(|(code, _)| *code != Code::Ok)
    {
        let status = Status::new(status).unwrap();
        assert_eq!(Status::from(Code::from(status)), status);
    }
}

/// The printed table has the rows of this one.
#[test]
fn the_documented_table_is_the_table() {
    let page = include_str!("../../../runtime/src/integrations/tonic/mod.rs");
    let section = page.split("# The table").nth(1).unwrap();
    let mut rows = 0;
    for line in section
        .lines()
        .filter_map(|line| line.strip_prefix("//! | "))
    {
        let mut cells = line.split('|').map(str::trim);
        let (Some(statuses), Some(code)) = (cells.next(), cells.next()) else {
            continue;
        };
        let code = code.trim_matches('`');
        for status in statuses
            .split(',')
            .filter_map(|cell| cell.trim().parse().ok())
        {
            assert_eq!(format!("{:?}", expected(status)), code, "{line}");
            rows += 1;
        }
    }
    let of_table: usize = TABLE.iter().map(|(statuses, _)| statuses.len()).sum();
    // And 400 and 500, which stand for their classes.
    assert_eq!(rows, of_table + 2);
}

/// Every status of the published catalogs, over the wire.
#[test]
fn a_client_gets_the_code_of_every_documented_status() {
    #[derive(Debug, ApiError)]
    #[api(code = "Any", message = "m", implement(tonic))]
    #[api(status(
        400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 418, 421,
        422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 511
    ))]
    struct AnyStatus(#[api(status)] Status);

    let documented: Vec<u16> = AnyStatus::CATALOG
        .entries()
        .flat_map(error_catalog::Entry::statuses)
        .map(Status::as_u16)
        .collect();
    for catalog in [
        examples::nas::NasError::CATALOG,
        examples::qingcloud::QingCloudError::CATALOG,
        examples::huawei::VpcError::CATALOG,
        examples::alibaba_common::AlibabaCommonError::CATALOG,
    ] {
        for status in catalog.entries().flat_map(error_catalog::Entry::statuses) {
            let is_error = status.is_client_error() || status.is_server_error();
            assert!(
                !is_error || documented.contains(&status.as_u16()),
                "{status}"
            );
        }
    }

    let service =
        service(|status| Err(AnyStatus(Status::new(status.parse().unwrap()).unwrap()).into()));
    let names: Vec<String> = documented.iter().map(u16::to_string).collect();
    let asked = names.iter().map(|name| (name.as_str(), vec![]));
    for (number, status) in documented.iter().zip(statuses(service, asked)) {
        assert_eq!(status.code(), expected(*number), "{number}");
        let received = Received::from_grpc_status(AnyStatus::CATALOG, &status);
        assert_eq!(received.oddities(), []);
        // The first of those that this code can stand for.
        let first = documented
            .iter()
            .find(|other| expected(**other) == status.code());
        assert_eq!(Some(&received.status()), first);
    }
}

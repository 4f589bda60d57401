//! Statuses that a handler made otherwise than by `?`: of a reply, or of an error around a status.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::sync::{Arc, Mutex};

use error_catalog::{Answered, ErrorLayer, Reply, WithheldTexts};
use tonic::{Code, Status};
use tonic_types::StatusExt;

use crate::wire::{service, statuses};
use crate::{error, not_found};

/// What a service puts around an error on its way.
#[derive(Debug)]
struct Around(Box<dyn Error + Send + Sync>);

impl Display for Around {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("around")
    }
}

impl Error for Around {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

fn copied(status: Status) -> Status {
    Status::from_error(Box::new(Around(Box::new(Around(Box::new(status))))))
}

fn made(how: &str) -> Status {
    let status = Status::from(error("not_found"));
    match how {
        "copied" => copied(status),
        "copied twice" => copied(copied(status)),
        "reply" => Reply::new(&not_found()).to_grpc_status(),
        "copied reply" => copied(Reply::new(&not_found()).to_grpc_status()),
        "other code" => {
            let mut other = Status::new(Code::Internal, "hidden");
            other.set_source(Arc::new(Around(Box::new(status))));
            other
        }
        other => unreachable!("{other}"),
    }
}

/// The status, and what observers were told.
fn answered(how: &'static str, withheld: &WithheldTexts) -> (Status, Vec<String>) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&told);
    let layer = ErrorLayer::new()
        .withheld_texts(withheld)
        .on_error(move |reply| log.lock().unwrap().push(reply.code().to_string()));
    let service = service(move |_| Err(made(how)));
    let outer = layer.clone();
    let mut found = statuses(
        service.layer(layer).layer(outer),
        [("", vec![("accept-language", "zh")])],
    );
    let told = told.lock().unwrap().clone();
    (found.pop().unwrap(), told)
}

#[test]
fn whatever_it_was_copied_to_an_error_is_known() {
    for how in ["copied", "copied twice", "reply", "copied reply"] {
        let withheld = WithheldTexts::new();
        let (status, told) = answered(how, &withheld);
        assert_eq!(told, ["InvalidVpc.NotFound"], "{how}");
        assert!(status.message().contains("vpc-1"), "{how}: {status:?}");
        // A reply is its author's, and stays in the language that it is in.
        let locale = status.get_details_localized_message().unwrap().locale;
        let expected = if how.contains("reply") { "en" } else { "zh" };
        assert_eq!(locale, expected, "{how}");

        withheld.withhold("InvalidVpc.NotFound");
        let (status, told) = answered(how, &withheld);
        assert_eq!(told, ["InvalidVpc.NotFound"], "{how}");
        assert_eq!(status.message(), "There is no VPC <{id}>: 100%.", "{how}");
        let details = String::from_utf8_lossy(status.details());
        assert!(!details.contains("vpc-1"), "{how}: {details}");
    }
}

/// Who says something else of an error wants that to be said.
#[test]
fn another_status_about_an_error_stays() {
    let (status, told) = answered("other code", &WithheldTexts::new());
    assert_eq!(
        (status.code(), status.message()),
        (Code::Internal, "hidden")
    );
    assert!(told.is_empty(), "{told:?}");
}

/// tonic prints the source of a status in its text, and puts such a text into other statuses.
#[test]
fn a_status_prints_nothing_that_is_private() {
    let error = not_found();
    for status in [
        Answered::new(not_found()).to_grpc_status(),
        Reply::new(&error).to_grpc_status(),
        copied(Status::from(crate::error("not_found"))),
    ] {
        let printed = format!("{status} {status:?}");
        assert!(printed.contains("InvalidVpc.NotFound"), "{printed}");
        assert!(!printed.contains("cn-secret"), "{printed}");
    }
}

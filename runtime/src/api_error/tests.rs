use alloc::boxed::Box;
use alloc::format;
use alloc::sync::Arc;
use core::time::Duration;

use crate::fixture::{VPC, VpcError};
use crate::{AnyError, ApiError, Catalog, Entry, Fault, HasCatalog, Level, Status};

fn not_found(status: Option<Status>) -> VpcError {
    VpcError::NotFound { id: 7, status }
}

#[test]
fn only_documented_statuses_are_sent() {
    assert_eq!(not_found(None).status(), 404);
    assert_eq!(not_found(Status::new(500)).status(), 500);
    assert_eq!(not_found(Status::new(409)).status(), 404);
}

#[test]
fn fault_and_level_follow_the_status_that_is_sent() {
    assert_eq!(not_found(None).fault(), Fault::Client);
    assert_eq!(not_found(None).level(), Level::Warn);
    let server = not_found(Status::new(500));
    assert_eq!(
        (server.fault(), server.level()),
        (Fault::Server, Level::Error)
    );
    let exceeded = VpcError::Exceeded {
        maximum: 1,
        name: None,
    };
    assert_eq!(
        (exceeded.fault(), exceeded.level()),
        (Fault::Server, Level::Debug)
    );
}

#[test]
fn a_delay_chosen_at_run_time_replaces_the_documented_one() {
    let retry = VpcError::Throttling { after: None }.retry();
    assert_eq!(retry.after(), Some(Duration::from_secs(30)));
    let after = Some(Duration::from_millis(1500));
    let retry = VpcError::Throttling { after }.retry();
    assert!(retry.is_throttling());
    assert_eq!(retry.after(), after);
}

#[test]
fn params_have_names_and_values() {
    let error = VpcError::Exceeded {
        maximum: 10,
        name: None,
    };
    assert_eq!(error.params().len(), 2);
    assert_eq!(
        format!("{:?}", error.params()),
        r#"{"maximum": 10, "name": None}"#
    );
    assert_eq!(VpcError::Internal.params().count(), 0);
}

#[test]
fn pointers_are_the_error_they_point_to() {
    fn check(error: &(impl ApiError + HasCatalog)) {
        assert_eq!(error.message(), "At most    3 of {}.");
        assert_eq!(error.catalog().name(), VPC.name());
    }
    let error = || VpcError::Exceeded {
        maximum: 3,
        name: None,
    };
    check(&error());
    check(&&error());
    check(&Box::new(error()));
    check(&Arc::new(error()));
}

#[test]
fn any_error_is_the_error_inside() {
    let any = AnyError::from(not_found(None));
    assert_eq!(any.status(), 404);
    assert_eq!(format!("{any}"), "There is no VPC 7.");
    assert!(any.downcast_ref::<VpcError>().is_some());
    assert!(any.downcast_ref::<Box<VpcError>>().is_none());
    let boxed: Box<dyn core::error::Error + Send + Sync> = any.into();
    assert!(boxed.downcast::<VpcError>().is_ok());
}

/// An error that its catalog yields, with fields that choose for the entry that it would have been.
#[derive(Debug)]
struct Yielded;

impl core::fmt::Display for Yielded {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("for logs")
    }
}

impl core::error::Error for Yielded {}

impl ApiError for Yielded {
    fn entry(&self) -> Entry {
        Entry::__new(VPC.table(), 0).standing_in()
    }

    fn catalog(&self) -> &'static Catalog {
        &VPC
    }

    fn __as_api_error(&self) -> &dyn ApiError {
        self
    }

    fn __status(&self) -> Option<Status> {
        Status::new(500)
    }

    fn __retry_after(&self) -> Option<Duration> {
        Some(Duration::from_secs(1))
    }
}

#[test]
fn fields_choose_nothing_for_the_entry_that_stands_in() {
    assert_eq!(Yielded.status(), 404);
    assert_eq!(Yielded.fault(), Fault::Client);
    assert!(!Yielded.retry().is_retryable());
    assert_eq!(Yielded.retry().after(), None);
    // As such it is no other entry.
    assert_eq!(Yielded.entry(), not_found(None).entry());
}

//! Errors of which the type is not known: behind references, in boxes, and as `AnyError`.

use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use error_catalog::{AnyError, ApiError, Param, Reply, Value};
use serde_json::json;

#[derive(Debug, PartialEq)]
struct Cause;

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cause")
    }
}

impl Error for Cause {}

#[derive(Debug, PartialEq, ApiError)]
#[api(status(404, 410), rename_all = "PascalCase", body(Code = code, Message = message, Id = param("id")))]
enum VpcError {
    #[api(message = "no {id}", display = "no {id} in {region}", retryable)]
    Missing { id: u8, region: &'static str },
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "Disk", message = "disk", body = rfc9457)]
struct DiskError(#[api(from)] Cause);

fn vpc() -> VpcError {
    VpcError::Missing {
        id: 7,
        region: "here",
    }
}

fn fail(place: u8) -> Result<u8, AnyError> {
    match place {
        0 => Err(vpc())?,
        1 => Err(DiskError(Cause).into()),
        2 => Err(Box::new(vpc()))?,
        3 => Err(Arc::new(DiskError(Cause)))?,
        other => Ok(other),
    }
}

#[test]
fn a_question_mark_turns_every_error_into_one() {
    let codes: Vec<_> = (0..5)
        .map(|place| fail(place).map_err(|error| error.code().to_string()))
        .collect();
    let vpc = || Err("Missing".to_owned());
    let disk = || Err("Disk".to_owned());
    assert_eq!(codes, [vpc(), disk(), vpc(), disk(), Ok(4)]);
}

/// The same answers through every kind of pointer.
#[test]
fn a_pointer_to_an_error_is_that_error() {
    let error = vpc();
    let boxed: Box<dyn ApiError> = Box::new(vpc());
    let sendable: Box<dyn ApiError + Send + Sync> = Box::new(vpc());
    let shared: Arc<dyn ApiError> = Arc::new(vpc());
    let any = AnyError::from(vpc());
    let twice = AnyError::from(Box::new(vpc()));
    let pointers: [&dyn ApiError; 10] = [
        &error,
        &&error,
        &Box::new(vpc()),
        &Arc::new(vpc()),
        &Box::new(Box::new(vpc())),
        &*boxed,
        &*sendable,
        &*shared,
        &*any,
        &*twice,
    ];
    for pointer in pointers {
        assert_eq!(pointer.entry(), error.entry());
        assert_eq!(pointer.catalog().name(), "vpc");
        assert_eq!(
            (pointer.status().as_u16(), pointer.code()),
            (404, error.code())
        );
        assert_eq!(pointer.message(), "no 7");
        assert_eq!(pointer.to_string(), "no 7 in here");
        assert_eq!(format!("{pointer:?}"), format!("{error:?}"));
        assert_eq!(format!("{:?}", pointer.params()), r#"{"id": 7}"#);
        assert!(pointer.retry().is_retryable());
        assert!(pointer.source().is_none());
        let body = json!({"Code": "Missing", "Message": "no 7", "Id": 7});
        assert_eq!(serde_json::to_value(Reply::new(pointer)).unwrap(), body);
    }
}

#[test]
fn an_any_error_is_what_is_inside() {
    let any = AnyError::from(vpc());
    assert_eq!(any.downcast_ref(), Some(&vpc()));
    assert!(any.downcast_ref::<DiskError>().is_none());
    assert_eq!(any.to_string(), vpc().to_string());
    assert_eq!(format!("{any:?}"), format!("{:?}", vpc()));
    assert_eq!(
        serde_json::to_value(&any).unwrap(),
        serde_json::to_value(vpc()).unwrap()
    );
    assert!(any.as_error().is::<VpcError>());
    let by_reference: &dyn ApiError = any.as_ref();
    assert_eq!(by_reference.code(), "Missing");

    let any = AnyError::from(DiskError(Cause));
    assert_eq!(any.source().unwrap().downcast_ref(), Some(&Cause));
    assert_eq!(
        any.as_error().source().unwrap().downcast_ref(),
        Some(&Cause)
    );
    let problem = json!({"type": "about:blank", "status": 500, "detail": "disk", "code": "Disk"});
    assert_eq!(serde_json::to_value(&any).unwrap(), problem);
}

#[test]
fn an_any_error_goes_on_as_a_boxed_error() {
    fn main_like(place: u8) -> Result<u8, Box<dyn Error>> {
        Ok(fail(place)?)
    }
    fn sendable(place: u8) -> Result<u8, Box<dyn Error + Send + Sync>> {
        Ok(fail(place)?)
    }
    assert_eq!(main_like(0).unwrap_err().downcast_ref(), Some(&vpc()));
    assert_eq!(sendable(0).unwrap_err().downcast_ref(), Some(&vpc()));
    assert_eq!((main_like(9).unwrap(), sendable(9).unwrap()), (9, 9));
}

/// Tasks and threads hand errors on.
#[test]
fn an_any_error_crosses_threads() {
    fn crosses<T: Send + Sync + 'static>(value: T) -> T {
        value
    }
    let any = crosses(AnyError::from(vpc()));
    let code = std::thread::spawn(move || any.code().to_string())
        .join()
        .unwrap();
    assert_eq!(code, "Missing");
}

/// Errors that cannot be sent between threads, or that borrow, still are errors.
#[test]
fn what_an_any_error_cannot_hold_is_answered_by_reference() {
    #[derive(Debug)]
    struct Local<'a>(#[allow(dead_code)] Rc<str>, &'a str);
    impl Param for Local<'_> {
        fn value(&self) -> Value<'_> {
            Value::Text(self.1)
        }
    }
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "Local", message = "{0}")]
    struct LocalError<'a>(Local<'a>);

    let text = String::from("here");
    let error = LocalError(Local("".into(), &text));
    assert_eq!(
        serde_json::to_value(Reply::new(&error)).unwrap(),
        json!({"code": "Local", "message": "here"})
    );
}

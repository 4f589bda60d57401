//! The status that is sent, and what follows from it.

use error_catalog::{ApiError, Fault, Level, Reply, Status};

/// What a queue answered, as it is known inside the service.
#[derive(Debug, Clone)]
enum Answer {
    Gone,
    Broken,
    Odd,
}

impl From<Answer> for Status {
    fn from(answer: Answer) -> Status {
        match answer {
            Answer::Gone => Status::GONE,
            Answer::Broken => Status::BAD_GATEWAY,
            Answer::Odd => Status::IM_A_TEAPOT,
        }
    }
}

trait Teapot {
    const IM_A_TEAPOT: Status;
}

impl Teapot for Status {
    const IM_A_TEAPOT: Status = match Status::new(418) {
        Some(status) => status,
        None => Status::BAD_REQUEST,
    };
}

#[derive(Debug, ApiError)]
#[api(status(500, 503), rename_all = "PascalCase", body(Code = code, Status = status, Fault = fault))]
enum QueueError {
    #[api(message = "m")]
    Default,
    #[api(status = NOT_FOUND, message = "m")]
    Named,
    #[api(status = 499, message = "m")]
    Unregistered,
    #[api(status(404, 410, 502), message = "m")]
    Chosen(#[api(status)] Answer),
    #[api(message = "m")]
    ChosenOfDefault {
        #[api(status)]
        status: Status,
    },
    #[api(status(400, 502), message = "m", fault = server, level = debug)]
    Said(#[api(status)] Status),
    #[api(
        status(200, 304),
        message = "m",
        allow(non_error_status, reason = "the old API did so")
    )]
    Success(#[api(status)] Status),
    #[api(status(404, 503), message = "{0}")]
    Public(#[api(status, param)] Status),
}

#[test]
fn the_documented_statuses_stand_in_the_order_written() {
    let table: [(&str, &[u16]); 8] = [
        ("Default", &[500, 503]),
        ("Named", &[404]),
        ("Unregistered", &[499]),
        ("Chosen", &[404, 410, 502]),
        ("ChosenOfDefault", &[500, 503]),
        ("Said", &[400, 502]),
        ("Success", &[200, 304]),
        ("Public", &[404, 503]),
    ];
    assert_eq!(QueueError::CATALOG.len(), table.len());
    for (entry, (code, statuses)) in QueueError::CATALOG.entries().zip(table) {
        assert_eq!(entry.code(), code);
        assert!(
            entry
                .statuses()
                .eq(statuses.iter().copied().filter_map(Status::new)),
            "{code}"
        );
        assert_eq!(entry.status(), statuses[0], "{code}");
    }
}

/// A client handles what is documented; a status that is not would surprise it, so the first documented one is sent.
#[test]
fn a_field_chooses_among_the_documented_statuses() {
    use Fault::{Client, Server};
    let of = |number| Status::new(number).unwrap();
    let table: Vec<(QueueError, u16, Fault, Level)> = vec![
        (QueueError::Default, 500, Server, Level::Error),
        (QueueError::Named, 404, Client, Level::Warn),
        (QueueError::Unregistered, 499, Client, Level::Warn),
        (QueueError::Chosen(Answer::Gone), 410, Client, Level::Warn),
        (
            QueueError::Chosen(Answer::Broken),
            502,
            Server,
            Level::Error,
        ),
        (QueueError::Chosen(Answer::Odd), 404, Client, Level::Warn),
        (
            QueueError::ChosenOfDefault { status: of(503) },
            503,
            Server,
            Level::Error,
        ),
        (
            QueueError::ChosenOfDefault { status: of(500) },
            500,
            Server,
            Level::Error,
        ),
        (
            QueueError::ChosenOfDefault { status: of(404) },
            500,
            Server,
            Level::Error,
        ),
        (QueueError::Said(of(400)), 400, Server, Level::Debug),
        (QueueError::Said(of(502)), 502, Server, Level::Debug),
        (QueueError::Success(of(304)), 304, Client, Level::Info),
        (QueueError::Success(of(599)), 200, Client, Level::Info),
        (QueueError::Public(of(503)), 503, Server, Level::Error),
        (QueueError::Public(of(100)), 404, Client, Level::Warn),
    ];
    for (error, status, fault, level) in table {
        let found = (error.status(), error.fault(), error.level());
        assert_eq!(found, (of(status), fault, level), "{error:?}");
        assert_eq!(Reply::new(&error).status(), status, "{error:?}");
        let expected = serde_json::json!({
            "Code": error.code().to_string(), "Status": status, "Fault": fault.as_str(),
        });
        assert_eq!(serde_json::to_value(&error).unwrap(), expected, "{error:?}");
    }
}

/// What a field says and what is sent are two things: the param is the field.
#[test]
fn a_published_status_is_the_fields() {
    let error = QueueError::Public(Status::CONFLICT);
    assert_eq!(error.message(), "409");
    assert_eq!(error.status(), 404);
}

#[test]
fn every_number_is_taken_as_it_is_written() {
    macro_rules! statuses {
        ($($name:ident $number:literal)+) => {
            #[derive(Debug, ApiError)]
            #[api(rename_all = "PascalCase")]
            enum All {
                $(#[api(status = $number, message = "m")] $name,)+
            }
            let errors = [$((All::$name, $number)),+];
            for (error, number) in errors {
                assert_eq!(error.status().as_u16(), number);
                assert_eq!(error.fault() == Fault::Server, number >= 500);
            }
        };
    }
    statuses! { A 400 B 401 C 418 D 420 E 429 F 451 G 460 H 498 I 499 J 500 K 520 L 529 M 561 N 598 O 599 }
}

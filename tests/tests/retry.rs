//! Whether and when to try again: as documented, and as a field says at run time.

use std::num::NonZero;
use std::time::Duration;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, rename_all = "PascalCase", body(Code = code, Again = retryable, Wait = retry_after))]
enum Plain {
    #[api(message = "m")]
    Unsaid,
    #[api(message = "m", retryable)]
    Retryable,
    #[api(message = "m", retryable(throttling))]
    Throttling,
    #[api(message = "m", retryable(after = 30))]
    After,
    #[api(message = "m", retryable(after = 0))]
    AtOnce,
    #[api(message = "m", retryable(throttling, after = 4_294_967_295))]
    Late,
    #[api(message = "m", retryable(never))]
    Never,
}

#[derive(Debug, ApiError)]
#[api(status = 503, rename_all = "PascalCase", retryable(throttling, after = 9), body(Code = code, Again = retryable, Wait = retry_after))]
enum Defaulted {
    #[api(message = "m")]
    Unsaid,
    #[api(message = "m", retryable)]
    Retryable,
    #[api(message = "m", retryable(after = 30))]
    After,
    #[api(message = "m", retryable(never))]
    Never,
    #[api(message = "m")]
    Field(#[api(retry_after)] Option<u8>),
}

// The field that no test reads stands before the one that counts.
#[allow(dead_code)]
#[derive(Debug, ApiError)]
#[api(status = 503, rename_all = "PascalCase", body(Code = code, Again = retryable, Wait = retry_after))]
enum Chosen {
    #[api(message = "m")]
    Time(#[api(retry_after)] Duration),
    #[api(message = "m")]
    MaybeTime {
        #[api(retry_after)]
        wait: Option<Duration>,
    },
    #[api(message = "m {0}")]
    Byte(#[api(retry_after)] u8),
    #[api(message = "m")]
    Short(#[api(retry_after)] u16),
    #[api(message = "m")]
    Word(#[api(retry_after)] u32),
    #[api(message = "m")]
    Long(#[api(retry_after)] u64),
    #[api(message = "m")]
    NonZero(#[api(retry_after)] NonZero<u32>),
    #[api(message = "m", retryable(throttling, after = 30))]
    MaybeWord {
        hidden: u32,
        #[api(retry_after)]
        wait: Option<u32>,
    },
}

fn check(
    error: &dyn ApiError,
    expected: (bool, bool, Option<Duration>),
    body_seconds: Option<u64>,
) {
    let retry = error.retry();
    let found = (retry.is_retryable(), retry.is_throttling(), retry.after());
    assert_eq!(found, expected, "{error:?}");
    let mut body = serde_json::json!({"Code": error.code().to_string(), "Again": expected.0});
    if let Some(seconds) = body_seconds {
        body["Wait"] = seconds.into();
    }
    let reply = error_catalog::Reply::new(error);
    assert_eq!(serde_json::to_value(reply).unwrap(), body, "{error:?}");
}

#[test]
fn retry_is_as_documented() {
    let table: [(&dyn ApiError, bool, bool, Option<u64>); 11] = [
        (&Plain::Unsaid, false, false, None),
        (&Plain::Retryable, true, false, None),
        (&Plain::Throttling, true, true, None),
        (&Plain::After, true, false, Some(30)),
        (&Plain::AtOnce, true, false, Some(0)),
        (&Plain::Late, true, true, Some(4_294_967_295)),
        (&Plain::Never, false, false, None),
        (&Defaulted::Unsaid, true, true, Some(9)),
        // A variant's own word replaces the default, whole.
        (&Defaulted::Retryable, true, false, None),
        (&Defaulted::After, true, false, Some(30)),
        (&Defaulted::Never, false, false, None),
    ];
    for (error, retryable, throttling, seconds) in table {
        let after = seconds.map(Duration::from_secs);
        check(error, (retryable, throttling, after), seconds);
        assert_eq!(error.entry().retry(), error.retry());
    }
}

#[test]
fn a_field_says_when() {
    type Row = (Chosen, bool, bool, Option<Duration>, Option<u64>);
    let millis = Duration::from_millis;
    // The header and the body count whole seconds: who comes back early has waited in vain.
    let table: Vec<Row> = vec![
        (
            Chosen::Time(millis(1500)),
            true,
            false,
            Some(millis(1500)),
            Some(2),
        ),
        (
            Chosen::Time(millis(0)),
            true,
            false,
            Some(millis(0)),
            Some(0),
        ),
        (
            Chosen::Time(Duration::MAX),
            true,
            false,
            Some(Duration::MAX),
            Some(u64::MAX),
        ),
        (
            Chosen::MaybeTime {
                wait: Some(millis(2000)),
            },
            true,
            false,
            Some(millis(2000)),
            Some(2),
        ),
        (Chosen::MaybeTime { wait: None }, false, false, None, None),
        (
            Chosen::Byte(255),
            true,
            false,
            Some(millis(255_000)),
            Some(255),
        ),
        (
            Chosen::Short(256),
            true,
            false,
            Some(millis(256_000)),
            Some(256),
        ),
        (Chosen::Word(0), true, false, Some(millis(0)), Some(0)),
        (
            Chosen::Long(u64::MAX),
            true,
            false,
            Some(Duration::from_secs(u64::MAX)),
            Some(u64::MAX),
        ),
        (
            Chosen::NonZero(NonZero::<u32>::MIN),
            true,
            false,
            Some(millis(1000)),
            Some(1),
        ),
        (
            Chosen::MaybeWord {
                hidden: 1,
                wait: Some(5),
            },
            true,
            true,
            Some(millis(5000)),
            Some(5),
        ),
        (
            Chosen::MaybeWord {
                hidden: 1,
                wait: None,
            },
            true,
            true,
            Some(millis(30_000)),
            Some(30),
        ),
    ];
    for (error, retryable, throttling, after, seconds) in table {
        check(&error, (retryable, throttling, after), seconds);
    }
    let default = Some(Duration::from_secs(9));
    check(&Defaulted::Field(None), (true, true, default), Some(9));
    let chosen = Some(Duration::from_secs(2));
    check(&Defaulted::Field(Some(2)), (true, true, chosen), Some(2));
}

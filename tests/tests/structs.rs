//! A struct is a catalog with one entry, and odd shapes are shapes.

use std::error::Error;

use error_catalog::{ApiError, Reply};
use serde_json::json;

/// Everything that an enum and a variant can say, at once.
#[derive(Debug, ApiError)]
#[api(
    name = "one",
    title = "One Error",
    locales("en", "zh"),
    status(404, 410),
    code_prefix = "P.",
    code = "Missing",
    message = "no {id:>w$}",
    advice = "look",
    display = "{id} {cause:?}",
    section = "S",
    operations("O"),
    alias("Gone"),
    body(Code = code, Message = message, Id = param("id")),
    zh(message = "无 {id:>w$}", advice = none),
    retryable(throttling),
    docs = "https://example.com/{code}",
    description = "d"
)]
struct One {
    #[api(placeholder = "7")]
    id: u8,
    cause: Option<u8>,
    w: usize,
    #[api(source)]
    why: std::fmt::Error,
}

#[test]
fn a_struct_is_a_catalog_with_one_entry() {
    let error = One {
        id: 7,
        cause: None,
        w: 3,
        why: std::fmt::Error,
    };
    assert_eq!((One::CATALOG.len(), One::CATALOG.name()), (1, "one"));
    // Of the two things that have a title it is the error's.
    assert_eq!(
        (error.title(), One::CATALOG.title()),
        (Some("One Error"), None)
    );
    assert_eq!(One::CATALOG.find("Gone"), Some(error.entry()));
    assert_eq!(One::CATALOG.find("P.Missing"), Some(error.entry()));
    assert_eq!(
        (error.message().to_string(), error.to_string()),
        ("no   7".into(), "7 None".into())
    );
    assert_eq!(error.localized("zh").message(), "无   7");
    assert!(error.localized("zh").advice().is_none());
    assert!(error.source().is_some());
    let entry = error.entry();
    assert_eq!(
        (entry.section(), entry.description()),
        (Some("S"), Some("d"))
    );
    assert_eq!(entry.docs(), Some("https://example.com/P.Missing"));
    assert_eq!(entry.message(), "no 7");
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        json!({"Code": "P.Missing", "Message": "no   7", "Id": 7})
    );
}

#[test]
fn a_struct_can_be_named_by_its_own_name() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, rename_all = "kebab-case", message = "m")]
    struct NotFoundError;
    assert_eq!(NotFoundError.code(), "not-found-error");
    assert_eq!(NotFoundError::CATALOG.name(), "not-found");
}

/// Nothing is left out and nothing is invented, whatever the fields look like.
#[test]
fn shapes_are_all_alike() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m")]
    struct Unit;
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m")]
    struct EmptyTuple();
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m")]
    struct EmptyNamed {}
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m{0}")]
    struct Newtype(&'static str);
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m{type}")]
    struct Raw {
        r#type: &'static str,
    }
    #[derive(Debug, ApiError)]
    #[api(status = 400, rename_all = "lowercase")]
    #[allow(non_camel_case_types, dead_code)]
    enum r#C {
        #[api(message = "m", code = "C")]
        r#fn,
        #[api(message = "m", code = "C2", display = "m")]
        r#struct { r#fn: &'static str },
    }

    let errors: [&dyn ApiError; 7] = [
        &Unit,
        &EmptyTuple(),
        &EmptyNamed {},
        &Newtype(""),
        &Raw { r#type: "" },
        &C::r#fn,
        &C::r#struct { r#fn: "private" },
    ];
    for error in errors {
        assert_eq!(error.message(), "m");
        assert_eq!(error.to_string(), "m");
        assert!(error.source().is_none());
        assert_eq!(
            error
                .params()
                .filter(|(_, value)| !value.to_string().is_empty())
                .count(),
            0
        );
        let body = json!({"code": error.code().to_string(), "message": "m"});
        assert_eq!(serde_json::to_value(Reply::new(error)).unwrap(), body);
    }
    assert_eq!(C::CATALOG.name(), "c");
}

/// Fields that are called as the generated code might call its own.
#[test]
fn names_of_fields_do_not_matter() {
    #[derive(Debug, ApiError)]
    #[api(
        status(400, 500),
        code = "C",
        message = "{f} {self_} {__field0} {__field1} {__formatter} {formatter} {__row} {__index} {__argument:>2} {E} {CATALOG}",
        display = "{__field1}{__field0}{__formatter}"
    )]
    #[allow(non_snake_case)]
    struct Odd {
        __field1: u8,
        __field0: u8,
        f: u8,
        self_: u8,
        __formatter: u8,
        formatter: u8,
        __row: u8,
        __index: u8,
        __argument: u8,
        E: u8,
        CATALOG: u8,
    }
    let error = Odd {
        __field1: 1,
        __field0: 0,
        f: 2,
        self_: 3,
        __formatter: 4,
        formatter: 5,
        __row: 6,
        __index: 7,
        __argument: 8,
        E: 9,
        CATALOG: 10,
    };
    assert_eq!(error.message(), "2 3 0 1 4 5 6 7  8 9 10");
    assert_eq!(error.to_string(), "104");
}

/// Impls that are written elsewhere are not written again.
#[test]
fn external_impls_are_left_to_others() {
    #[derive(Debug, ApiError)]
    #[api(
        status = 400,
        code = "C",
        message = "public {0}",
        external(Display, Error, Serialize, From)
    )]
    struct External(#[api(param)] u8, #[api(source)] std::fmt::Error);

    impl std::fmt::Display for External {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "by hand {}", self.0)
        }
    }
    impl Error for External {}
    impl serde_core::Serialize for External {
        fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str("by hand")
        }
    }
    impl From<std::fmt::Error> for External {
        fn from(error: std::fmt::Error) -> External {
            External(0, error)
        }
    }

    let error = External::from(std::fmt::Error);
    assert_eq!(error.to_string(), "by hand 0");
    assert_eq!(error.message(), "public 0");
    assert!(error.source().is_none());
    assert_eq!(serde_json::to_value(&error).unwrap(), "by hand");
    // The service still answers with the catalog's body.
    let body = json!({"code": "C", "message": "public 0"});
    assert_eq!(serde_json::to_value(Reply::new(&error)).unwrap(), body);
}

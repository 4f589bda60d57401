//! The published catalogs, and some that stretch what can be said.

// Catalogs are read here; hardly an error of theirs is raised.
#![allow(dead_code)]

use error_catalog::{AnyError, ApiError, Catalog};
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::huawei::VpcError;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::nas_api::NasApiError;
use error_catalog_examples::qingcloud::QingCloudError;

/// Every source that a body has, in places and under keys that it can have.
#[derive(Debug, ApiError)]
#[api(
    name = "shapes",
    title = "Sha`pes* of \u{201c}bodies\u{201d}",
    locales("en", "zh-Hant"),
    code_header = "x-error-code",
    section_list("Ordinary" = "As *usual*.", "<Other>"),
    operation_list("Create", "Delete"),
    docs = "https://example.com/errors#{code}",
    retired(code = "Gone", status = 422, since = "1.2", replaced_by("Unusual", "<&>")),
    retired(code = "Nowhere"),
    body(
        root = "Fault",
        "ret-code" = "constant <&>",
        inner(
            Code = code,
            Status = status,
            deeper(Docs = docs, Fault = fault, again = param("again"), trace_id = context),
        ),
        only(first = param("first"), host = host_id),
        number = -3,
        float = 0.5,
        truth = false,
        Message = message,
        Title = title,
        Description = description,
        Advice = advice,
        Retryable = retryable,
        RequestId = request_id,
        Instance = instance,
        RetryAfter = retry_after,
        Locale = locale,
        Params = params,
        Errors = errors,
    ),
)]
pub(crate) enum Shapes {
    #[api(
        status(422, 409, 500),
        code = "Ordinary",
        title = "Ordinary",
        message = "It is `{first}`, *{again}*.",
        zh_Hant(title = "平常", message = "是 {first}、{again}。"),
        description = "- It | happens.",
        advice = "Try {first}.",
        section = "Ordinary",
        operations("Create")
    )]
    Ordinary {
        #[api(placeholder = "1")]
        first: u8,
        again: String,
    },
    #[api(
        status = 422,
        code = "Unusual",
        message = "Unusual.",
        zh_Hant(message = "不平常。"),
        section = "<Other>",
        deprecated = "It was a mistake_.",
        since = "1.0",
        shared_code
    )]
    Unusual,
    #[api(
        status = 422,
        code = "Unusual",
        message = "Also unusual.",
        zh_Hant(message = "也不平常。"),
        shared_code
    )]
    Also(#[api(errors)] Vec<Numbers>),
    #[api(
        status = 422,
        code = "<&>",
        message = "<&>\"'",
        zh_Hant(message = "<&>")
    )]
    Markup,
    #[api(
        status = 422,
        code = "|&|",
        message = "The same key.",
        zh_Hant(message = "同鍵"),
        alias("_")
    )]
    SameKey,
    #[api(
        status(429, 418),
        code = "错误",
        message = "慢",
        zh_Hant(message = "慢"),
        fault = client,
        retryable(throttling, after = 30),
        operations("Delete", "Create")
    )]
    Throttling,
    #[api(
        status = 503,
        code = "Busy",
        message = "Busy.",
        zh_Hant(message = "忙"),
        retryable
    )]
    Busy {
        #[api(retry_after)]
        seconds: Option<u32>,
    },
}

/// Integers, and a body that does not say what it is.
#[derive(Debug, ApiError)]
pub(crate) enum Numbers {
    #[api(status = 400, code = 1400, message = "{1} {0}")]
    Fourteen(u8, #[api(param = "kind")] String),
    #[api(status = 400, code = -7, message = "Minus seven.")]
    MinusSeven,
}

/// Codes of two sorts, and of one sort twice.
#[derive(Debug, ApiError)]
pub(crate) enum Both {
    #[api(status = 400, code = "Bad", message = "Bad.")]
    Bad,
    #[api(transparent, section = "Inside", operations("Inside"))]
    Inside(Numbers),
}

/// Problem details, with params that are named like their members.
#[derive(Debug, ApiError)]
#[api(body = rfc9457, locales("zh", "en"), docs = "https://example.com/{code}", format = xml)]
pub(crate) enum Problems {
    #[api(
        status = 404,
        code = "NotFound",
        title = "沒有",
        message = "{errors} {other}",
        en(title = "None", message = "{errors} {other}")
    )]
    NotFound { errors: String, other: bool },
    #[api(status = 404, code = "Gone", message = "去", en(message = "Gone."))]
    Gone,
    #[api(
        status = 500,
        code = "Internal",
        message = "壞",
        en(message = "Broken."),
        retryable
    )]
    Internal,
}

/// Several lists of errors, with a body of its own each.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "InvalidForm", message = "The form is not valid.", body = rfc9457)]
pub(crate) struct Form(#[api(errors)] Vec<Shapes>);

/// Keys that are no names of elements, and a param that problem details have another member for.
#[derive(Debug, ApiError)]
#[api(body("1 key" = code, " " = message, "<&>" = params, "a \"b\"" = errors, "key" = context))]
pub(crate) enum Keys {
    #[api(status = 400, code = "Bad", message = "{status} {key} {instance}")]
    Bad {
        status: u16,
        key: String,
        instance: String,
        #[api(errors)]
        errors: Vec<Numbers>,
    },
}

/// Every catalog with entries.
/// Codes that end as the names of formats do.
#[derive(Debug, ApiError)]
#[api(body(Code = code, Message = message))]
pub(crate) enum Alike {
    #[api(status = 400, code = "A", message = "The first.")]
    A,
    #[api(status = 400, code = "A.problem", message = "The second.")]
    Problem,
    #[api(status = 400, code = "A.json", message = "The third.")]
    Json,
    #[api(status = 400, code = "A.json_2", message = "The fourth.")]
    Second,
}

/// What a body would be for, were there one.
#[derive(Debug, ApiError)]
#[api(allow(non_error_status, reason = "a test of these statuses"))]
pub(crate) enum Silent {
    #[api(status = 304, code = "NotModified", message = "It is as it was.")]
    NotModified,
    #[api(status(204, 404), code = "Nothing", message = "There is nothing.")]
    Nothing,
}

pub(crate) fn all() -> Vec<&'static Catalog> {
    vec![
        NasError::CATALOG,
        NasApiError::CATALOG,
        AlibabaCommonError::CATALOG,
        QingCloudError::CATALOG,
        VpcError::CATALOG,
        Shapes::CATALOG,
        Numbers::CATALOG,
        Both::CATALOG,
        Problems::CATALOG,
        Form::CATALOG,
        Keys::CATALOG,
        Alike::CATALOG,
    ]
}

pub(crate) fn locales(catalog: &Catalog) -> &'static [&'static str] {
    catalog.locales()
}

/// Occurrences, each with the catalog of the errors in it.
pub(crate) fn raised() -> Vec<(AnyError, Option<&'static Catalog>)> {
    let numbers = || {
        vec![
            Numbers::MinusSeven,
            Numbers::Fourteen(14, "kind".to_owned()),
        ]
    };
    let ordinary = || Shapes::Ordinary {
        first: 1,
        again: "<again>".to_owned(),
    };
    vec![
        (ordinary().into(), None),
        (Shapes::Unusual.into(), None),
        (Shapes::Also(numbers()).into(), Some(Numbers::CATALOG)),
        (Shapes::Also(numbers()).into(), None),
        (Shapes::Throttling.into(), None),
        (Shapes::Busy { seconds: Some(5) }.into(), None),
        (Shapes::Busy { seconds: None }.into(), None),
        (Numbers::Fourteen(14, String::new()).into(), None),
        (Both::Inside(Numbers::MinusSeven).into(), None),
        (
            Problems::NotFound {
                errors: "none".to_owned(),
                other: true,
            }
            .into(),
            None,
        ),
        (Problems::Gone.into(), None),
        (
            Form(vec![ordinary(), Shapes::Also(numbers())]).into(),
            Some(Shapes::CATALOG),
        ),
        (
            Keys::Bad {
                status: 7,
                key: "k".to_owned(),
                instance: "i".to_owned(),
                errors: numbers(),
            }
            .into(),
            Some(Numbers::CATALOG),
        ),
    ]
}

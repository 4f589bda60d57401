//! What our own replies say comes back, in every format, whatever the values are.

use error_catalog::{ApiError, Code, Format, Received, Reply};

use crate::json::Random;

#[derive(Debug, ApiError)]
#[api(
    name = "shop",
    locales("en", "zh"),
    code_header = "x-error-code",
    body(
        root = "Fault",
        RequestId = request_id,
        error(Code = code, Message = message, Level = 3, Params = params),
        HostId = host_id,
        Wait = retry_after,
        Errors = errors
    )
)]
enum ShopError {
    #[api(
        status(404, 410),
        code = "Article.NotFound",
        message = "There is no {name}.",
        zh(message = "没有 {name}。")
    )]
    NotFound { name: String },
    #[api(
        status = 409,
        code = "Conflict",
        message = "{0} of {1} is {2}.",
        shared_code
    )]
    Three(String, i64, bool),
    #[api(status = 409, code = "Conflict", message = "{0}", shared_code)]
    Free(String),
    #[api(
        status = 503,
        code = "Conflict",
        message = "Later.",
        shared_code,
        retryable(after = 30)
    )]
    Later,
    #[api(
        status = 400,
        code = "odd code <&>\"'中",
        message = "a\tb < {half} & {text:>8} ]]> {{x}}",
        allow(code_whitespace, reason = "to be escaped")
    )]
    Odd { half: f64, text: String },
    #[api(status = 400, code = "Several", message = "{0} and more.")]
    Several(u8, #[api(errors)] Vec<ShopError>),
}

#[derive(Debug, ApiError)]
#[api(body(message = message, ret_code = code, amount = param("amount")))]
enum PayError {
    #[api(
        status = 200,
        code = 1400,
        message = "{amount} of {name}",
        allow(non_error_status, reason = "as documented")
    )]
    Declined { amount: u64, name: String },
    #[api(status = 402, code = -7, message = "Expired.")]
    Expired,
}

#[derive(Debug, ApiError)]
#[api(body = rfc9457, docs = "https://example.com/errors#{code}")]
enum ProblemError {
    #[api(
        status = 403,
        code = "Credit",
        title = "No credit",
        message = "{balance} is not {cost}."
    )]
    Credit { balance: i128, cost: f64 },
    #[api(status = 403, code = "Account", message = "{0} is closed.")]
    Account(String),
}

/// Texts that formats have to escape, and those that XML cannot carry.
fn text(random: &mut Random) -> String {
    const PARTS: &[&str] = &[
        "",
        "a",
        "a b",
        " ",
        "<",
        "&",
        ">",
        "\"",
        "'",
        "]]>",
        "&amp;",
        "<![CDATA[",
        "<!--",
        "\\",
        "\\u0041",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\0",
        "\u{1}",
        "\u{7F}",
        "\u{85}",
        "\u{2028}",
        "\u{FFFD}",
        "\u{FFFE}",
        "\u{FFFF}",
        "\u{FEFF}",
        "中",
        "😀",
        "{",
        "}",
        "null",
        "7",
        " of ",
        "is",
        ".",
    ];
    (0..random.below(6)).map(|_| random.pick(PARTS)).collect()
}

fn number(random: &mut Random) -> i64 {
    [
        0,
        1,
        -1,
        7,
        1400,
        i64::MAX,
        i64::MIN,
        1 << 53,
        -(1 << 53) - 1,
    ][random.below(9)]
}

fn half(random: &mut Random) -> f64 {
    [
        0.5,
        -0.25,
        1.0,
        1e300,
        1e-7,
        0.1,
        f64::MAX,
        f64::MIN_POSITIVE,
        -0.0,
        f64::NAN,
        f64::INFINITY,
    ][random.below(11)]
}

fn shop(random: &mut Random, depth: usize) -> ShopError {
    match random.below(if depth == 0 { 5 } else { 6 }) {
        0 => ShopError::NotFound { name: text(random) },
        1 => ShopError::Three(text(random), number(random), random.below(2) == 0),
        2 => ShopError::Free(text(random)),
        3 => ShopError::Later,
        4 => ShopError::Odd {
            half: half(random),
            text: text(random),
        },
        _ => {
            let count = 1 + random.below(3);
            ShopError::Several(7, (0..count).map(|_| shop(random, depth - 1)).collect())
        }
    }
}

/// What XML cannot carry, and a fuller sort of text for numbers and truth values.
fn carried(text: &str, is_xml: bool) -> String {
    let is_lost = |char: char| matches!(char, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    if is_xml {
        text.replace(is_lost, "\u{FFFD}")
    } else {
        text.to_owned()
    }
}

/// Params in which each number is written in one way: `1.0` in JSON is the float that Rust prints as `1`.
fn as_one(params: Vec<String>) -> Vec<String> {
    let as_one = |param: String| -> String {
        let (name, value) = param.split_once('=').expect("a name");
        let is_float =
            value.contains(|char: char| char.is_ascii_digit()) && value.parse::<i128>().is_err();
        match value.parse::<f64>() {
            Ok(number) if is_float || value == "-0" => format!("{name}={number}"),
            _ => param,
        }
    };
    params.into_iter().map(as_one).collect()
}

fn assert_same(error: &dyn ApiError, received: &Received, is_xml: bool, locale: &str) {
    let what = format!("{error:?} {}", String::from_utf8_lossy(received.body()));
    let expected = carried(&error.localized(locale).message().to_string(), is_xml);
    assert_eq!(received.message(), Some(&*expected), "{what}");
    let code = error.code().to_string();
    assert_eq!(
        received.code().map(|code| code.to_string()),
        Some(code),
        "{what}"
    );
    assert!(received.is(error.code()), "{what}");
    assert!(
        received.entries().any(|entry| entry == error.entry()),
        "{what}"
    );
    let entry = received.entry().expect("an entry");
    assert_eq!(entry.code(), error.entry().code(), "{what}");
}

fn check(error: &dyn ApiError, carries_params: impl Fn(Format) -> bool) {
    for (format, locale) in [
        (Format::Json, "en"),
        (Format::Json, "zh"),
        (Format::Xml, "en"),
        (Format::Xml, "zh"),
        (Format::ProblemJson, "en"),
        (Format::ProblemXml, "zh"),
    ] {
        let is_xml = matches!(format, Format::Xml | Format::ProblemXml);
        let reply = Reply::new(error)
            .request_id("B71B4C68")
            .host_id("nas.<cn>")
            .locale(locale)
            .format(format);
        let headers: Vec<(&str, String)> = reply
            .headers()
            .map(|(name, value)| (name, value.to_string()))
            .collect();
        let headers = headers.iter().map(|(name, value)| (*name, value));
        let received = Received::new(error.catalog(), reply.status(), headers, reply.to_bytes());
        let what = format!(
            "{format} {error:?} {}",
            String::from_utf8_lossy(received.body())
        );
        assert_eq!(received.oddities(), [], "{what}");
        assert_eq!(received.status(), error.status().as_u16(), "{what}");
        assert_same(error, &received, is_xml, locale);
        assert_eq!(received.retry(), error.retry(), "{what}");
        if carries_params(format) {
            let of_value = |(name, value): (&str, error_catalog::Value<'_>)| {
                format!("{name}={}", carried(&value.to_string(), is_xml))
            };
            let expected: Vec<String> = error
                .params()
                .filter(|(_, value)| !value.is_none())
                .map(of_value)
                .collect();
            let found: Vec<String> = received.params().map(of_value).collect();
            assert_eq!(as_one(found), as_one(expected), "{what}");
        }
    }
}

#[test]
fn every_error_comes_back_from_every_format() {
    let mut random = Random::new(0x2545_F491_4F6C_DD1D);
    for _ in 0..1_000 {
        check(&shop(&mut random, 0), |_| true);
        let error = match random.below(2) {
            0 => PayError::Expired,
            _ => PayError::Declined {
                amount: number(&mut random).unsigned_abs(),
                name: text(&mut random),
            },
        };
        check(&error, |format| {
            matches!(format, Format::ProblemJson | Format::ProblemXml)
        });
        let error = match random.below(2) {
            0 => ProblemError::Account(text(&mut random)),
            _ => ProblemError::Credit {
                balance: i128::from(number(&mut random)) * 3,
                cost: half(&mut random),
            },
        };
        check(&error, |_| true);
    }
}

#[test]
fn errors_that_were_answered_together_come_back_each() {
    let mut random = Random::new(11);
    let mut several = 0;
    for _ in 0..600 {
        let error = shop(&mut random, 2);
        check(&error, |_| false);
        let ShopError::Several(_, inner) = &error else {
            continue;
        };
        several += 1;
        for format in [Format::Json, Format::Xml] {
            let reply = Reply::new(&error).format(format);
            let headers = [("content-type", format.media_type())];
            let received = Received::new(
                ShopError::CATALOG,
                reply.status(),
                headers,
                reply.to_bytes(),
            );
            assert_eq!(received.errors().len(), inner.len(), "{received:?}");
            for (received, error) in received.errors().iter().zip(inner) {
                assert_same(error, received, format == Format::Xml, "en");
            }
        }
    }
    assert!(several > 50);
    assert_eq!(PayError::Expired.code(), Code::Integer(-7));
}

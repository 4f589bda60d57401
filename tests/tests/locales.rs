//! Which language a caller reads: the Lookup of RFC 4647, and what stands in where a text is missing.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

use error_catalog::{ApiError, Reply};

#[derive(Debug, ApiError)]
#[api(
    locales("en", "zh", "zh_hant", "pt-br", "sr-latn-RS", "de-1996", "fil"),
    status = 404,
    untranslated(title),
    body(Code = code, Locale = locale, Message = message, Advice = advice, Title = title)
)]
enum Texts {
    #[api(
        code = "All",
        message = "en {n}",
        advice = "en!",
        title = "title",
        description = "en?",
        zh(message = "zh {n}", advice = "zh!", description = "zh?"),
        ZH_Hant(message = "{n} zh-Hant", advice = none),
        pt_BR(message = "pt-BR {n}"),
        sr_Latn_RS(message = "sr-Latn-RS {n}"),
        de_1996(message = "de-1996 {n}"),
        fil(message = "fil {n}"),
    )]
    All { n: u8 },
    #[api(code = "Default", message = "en only", advice = "en only!")]
    Default,
    #[api(code = "NoAdvice", message = "m", zh(message = "文"))]
    NoAdvice,
    #[api(code = "Known", message = "m", advice = "en!", description = "en?", zh(advice = none, description = none))]
    Known,
}

/// RFC 4647 §3.4: the range is cut from the right until a tag equals it.
#[test]
fn the_longest_tag_that_begins_the_range_is_found() {
    let table = [
        ("en", "en"),
        ("EN", "en"),
        ("en-GB", "en"),
        ("en_US_POSIX", "en"),
        ("zh", "zh"),
        ("zh-Hans-CN", "zh"),
        ("zh-CN", "zh"),
        ("zh_CN", "zh"),
        ("zh_tw", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("ZH-hANT-tw", "zh-Hant"),
        ("zh_Hant_HK", "zh-Hant"),
        ("zh-Hant-CN-x-private1-private2", "zh-Hant"),
        ("zh-x-private", "zh"),
        ("zh-a-extend1", "zh"),
        ("pt-BR", "pt-BR"),
        ("pt_br", "pt-BR"),
        ("pt-BR-abl1943", "pt-BR"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("de-1996", "de-1996"),
        ("fil-PH", "fil"),
        // A tag longer than the range serves nobody who asked for the shorter one.
        ("pt", "en"),
        ("sr", "en"),
        ("sr-Latn", "en"),
        ("de", "en"),
        ("de-DE-1996", "en"),
        // Strangers, and what is no language at all.
        ("fr", "en"),
        ("fi", "en"),
        ("zho", "en"),
        ("*", "en"),
        ("", "en"),
        ("-", "en"),
        ("zh-", "zh"),
        ("-zh", "en"),
        ("zh;q=0.5", "en"),
        (" zh", "en"),
        ("中文", "en"),
        ("zh\0", "en"),
    ];
    for (range, expected) in table {
        let error = Texts::All { n: 7 };
        let localized = error.localized(range);
        assert_eq!(localized.locale(), expected, "{range:?}");
        let message = match expected {
            "zh-Hant" => "7 zh-Hant".to_owned(),
            tag => format!("{tag} 7"),
        };
        assert_eq!(localized.message(), message.as_str(), "{range:?}");
        let reply = serde_json::to_value(Reply::new(&error).locale(range)).unwrap();
        assert_eq!(reply["Locale"], expected);
        assert_eq!(reply["Message"], message);
        assert_eq!(error.entry().localized(range).locale(), expected);
    }
}

#[test]
fn tags_are_published_in_their_canonical_case() {
    let tags = [
        "en",
        "zh",
        "zh-Hant",
        "pt-BR",
        "sr-Latn-RS",
        "de-1996",
        "fil",
    ];
    assert_eq!(Texts::CATALOG.locales(), tags);
    assert_eq!(Texts::CATALOG.default_locale(), "en");
}

/// A missing text is the default language's; one that is said not to exist is not replaced.
#[test]
fn what_is_missing_is_the_default_languages() {
    type Row = (
        Texts,
        &'static str,
        &'static str,
        Option<&'static str>,
        Option<&'static str>,
    );
    let table: Vec<Row> = vec![
        (Texts::All { n: 1 }, "en", "en 1", Some("en!"), Some("en?")),
        (Texts::All { n: 1 }, "zh", "zh 1", Some("zh!"), Some("zh?")),
        (
            Texts::All { n: 1 },
            "zh-Hant",
            "1 zh-Hant",
            None,
            Some("en?"),
        ),
        (
            Texts::All { n: 1 },
            "pt-BR",
            "pt-BR 1",
            Some("en!"),
            Some("en?"),
        ),
        (Texts::Default, "zh", "en only", Some("en only!"), None),
        (Texts::Default, "fil", "en only", Some("en only!"), None),
        (Texts::NoAdvice, "zh", "文", None, None),
        (Texts::NoAdvice, "en", "m", None, None),
        (Texts::Known, "en", "m", Some("en!"), Some("en?")),
        (Texts::Known, "zh", "m", None, None),
        (Texts::Known, "zh-Hant", "m", Some("en!"), Some("en?")),
    ];
    for (error, locale, message, advice, description) in table {
        let localized = error.localized(locale);
        assert_eq!(localized.message(), message, "{error:?} {locale}");
        assert_eq!(
            localized.advice().map(String::from).as_deref(),
            advice,
            "{error:?} {locale}"
        );
        assert_eq!(localized.description(), description, "{error:?} {locale}");
        let title = matches!(error, Texts::All { .. }).then_some("title");
        assert_eq!(localized.title(), title, "{error:?} {locale}");
    }
}

/// The first language is the one that texts written directly on an item are in, English or not.
#[test]
fn the_first_language_is_the_default() {
    #[derive(Debug, ApiError)]
    #[api(
        locales("zh", "en"),
        status = 404,
        code = "C",
        message = "文",
        en(message = "m")
    )]
    struct Chinese;

    assert_eq!(Chinese.message(), "文");
    assert_eq!(Chinese.to_string(), "文");
    assert_eq!(Chinese.localized("en-GB").message(), "m");
    assert_eq!(Chinese.localized("fr").message(), "文");
    assert_eq!(Chinese.localized("fr").locale(), "zh");

    #[derive(Debug, ApiError)]
    #[api(status = 404, code = "C", message = "m")]
    struct Unsaid;
    assert_eq!(Unsaid::CATALOG.locales(), ["en"]);
}

/// A nested catalog has its own languages; the outer one says which is asked for.
#[test]
fn a_nested_catalog_answers_in_the_language_of_the_outer_one() {
    #[derive(Debug, ApiError)]
    #[api(
        locales("de", "zh", "en"),
        status = 404,
        code = "C",
        message = "de",
        zh(message = "zh"),
        en(message = "en")
    )]
    struct Inner;

    #[derive(Debug, ApiError)]
    #[api(locales("en", "zh-CN", "fr"), body(Code = code, Locale = locale, Message = message))]
    enum Outer {
        #[api(transparent)]
        Inner(Inner),
    }

    let table = [
        ("en", "en", "en"),
        ("zh-CN", "zh-CN", "zh"),
        ("zh-Hans", "en", "en"),
        // The inner one has no French, and stands in with its own default.
        ("fr", "fr", "de"),
        ("de", "en", "en"),
    ];
    for (range, locale, message) in table {
        let error = Outer::Inner(Inner);
        let localized = error.localized(range);
        assert_eq!(
            (localized.locale(), localized.message().to_string()),
            (locale, message.to_owned()),
            "{range}"
        );
        // The body says, as the header does, in which language the message is: each is called after its own.
        let body = serde_json::to_value(Reply::new(&error).locale(range)).unwrap();
        assert_eq!(
            body,
            serde_json::json!({"Code": "C", "Locale": message, "Message": message})
        );
    }
    assert_eq!(Outer::Inner(Inner).message(), "en");
    assert_eq!(Inner.message(), "de");
}

#[derive(Debug, ApiError)]
#[api(locales("en", "zh-TW"), status = 500, rename_all = "PascalCase")]
enum Inner {
    #[api(message = "inner", zh_TW(message = "內"))]
    InnerFailed,
}

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), status = 500, rename_all = "PascalCase")]
enum Outer {
    #[api(transparent)]
    Inner(Inner),
    #[api(message = "outer", zh(message = "外"))]
    OuterFailed,
}

/// The outer catalog decides which languages there are; the nested one is asked for what the caller wanted.
#[test]
fn a_nested_catalog_is_asked_for_what_was_wanted() {
    let table = [
        ("zh-TW", "zh", "內", "外"),
        ("zh-Hant-TW", "zh", "inner", "外"),
        ("zh", "zh", "inner", "外"),
        ("en-GB", "en", "inner", "outer"),
        ("fr", "en", "inner", "outer"),
    ];
    for (range, tag, inner, outer) in table {
        let localized = Outer::Inner(Inner::InnerFailed);
        let localized = localized.localized(range);
        assert_eq!(
            (localized.locale(), localized.message().as_str()),
            (tag, Some(inner)),
            "{range}"
        );
        assert_eq!(
            Outer::OuterFailed.localized(range).message(),
            outer,
            "{range}"
        );
    }
}

//! `Display` is for logs, the message for callers: the same text unless the author says otherwise.

use error_catalog::{AnyError, ApiError, Reply};

/// Stands in every private field, and must be found nowhere but in `display` and `Debug`.
const MARKER: &str = "private-\u{1f512}-marker";

// Private fields are there to be printed by `Debug` alone.
#[allow(dead_code)]
#[derive(Debug, ApiError)]
#[api(
    status = 500,
    rename_all = "PascalCase",
    locales("en", "zh"),
    body(
        Code = code,
        Message = message,
        Title = title,
        Description = description,
        Advice = advice,
        Status = status,
        Fault = fault,
        Retryable = retryable,
        RetryAfter = retry_after,
        Docs = docs,
        Locale = locale,
        Public = param("public"),
    )
)]
enum Secret {
    #[api(
        message = "m {public}",
        advice = "a {public}",
        zh(message = "文 {public}")
    )]
    Named {
        public: &'static str,
        private: &'static str,
    },
    #[api(
        message = "m {0}",
        title = "t",
        description = "d",
        owner = "private-🔒-marker"
    )]
    Tuple(&'static str, &'static str, #[api(param = "public")] u8),
    #[api(message = "m", display = "logged {private} and {public}")]
    Displayed {
        #[api(param)]
        public: u8,
        private: &'static str,
    },
    #[api(message = "m", display = "logged {0:>30} {1:?}")]
    DisplayedTuple(&'static str, Opaque),
    #[api(message = "m")]
    Caused(#[api(source)] Cause),
    #[api(message = "m")]
    From(#[api(from)] Cause),
    #[api(message = "m {0}", placeholder = "p")]
    Spec(#[api(param)] Masked),
}

/// No `Param` and no `Display`: only `display` can print it.
#[derive(Debug)]
struct Opaque;

/// The author's word makes the `Display` public, never the `Debug`.
#[derive(Debug)]
struct Masked(#[allow(dead_code, reason = "printed by `Debug`")] &'static str);

impl std::fmt::Display for Masked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad("***")
    }
}

#[derive(Debug)]
struct Cause(&'static str);

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Cause {}

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), body = rfc9457)]
enum Outer {
    #[api(transparent)]
    Inner(Secret),
}

fn secrets() -> Vec<Secret> {
    vec![
        Secret::Named {
            public: "p",
            private: MARKER,
        },
        Secret::Tuple("p", MARKER, 7),
        Secret::Displayed {
            public: 7,
            private: MARKER,
        },
        Secret::DisplayedTuple(MARKER, Opaque),
        Secret::Caused(Cause(MARKER)),
        Secret::From(Cause(MARKER)),
        Secret::Spec(Masked(MARKER)),
    ]
}

/// Everything that leaves the service.
fn published(error: &dyn ApiError) -> String {
    let mut all = Vec::new();
    for localized in [error.localized("en"), error.localized("zh")] {
        all.push(localized.message().to_string());
        all.push(localized.advice().map(String::from).unwrap_or_default());
        all.push(format!("{localized:?}"));
    }
    all.push(format!("{:?}", error.params()));
    let reply = Reply::new(error).request_id("r").host_id("h").locale("zh");
    all.push(serde_json::to_string(&reply).unwrap());
    all.push(format!("{reply:?} {:?}", error.entry()));
    all.join("\n")
}

#[test]
fn what_no_text_names_and_nobody_marks_stays_inside() {
    for error in secrets() {
        assert!(
            format!("{error:?}").contains(MARKER),
            "the marker is planted"
        );
        let all = published(&error);
        assert!(!all.contains(MARKER), "{all}");
        assert!(!serde_json::to_string(&error).unwrap().contains(MARKER));
    }
    for error in secrets().into_iter().map(Outer::Inner) {
        assert!(!published(&error).contains(MARKER), "{error:?}");
    }
}

#[test]
fn a_public_field_does_leave() {
    let all = published(&Secret::Named {
        public: MARKER,
        private: "p",
    });
    assert_eq!(all.matches(MARKER).count(), 10, "{all}");
}

#[test]
fn display_is_the_message_unless_it_is_written() {
    let spaces = " ".repeat(30 - MARKER.chars().count());
    let table = [
        "m p".to_owned(),
        "m p".to_owned(),
        format!("logged {MARKER} and 7"),
        format!("logged {spaces}{MARKER} Opaque"),
        "m".to_owned(),
        "m".to_owned(),
        "m ***".to_owned(),
    ];
    let messages = ["m p", "m p", "m", "m", "m", "m", "m ***"];
    for ((error, display), message) in secrets().into_iter().zip(table).zip(messages) {
        assert_eq!(error.to_string(), display);
        assert_eq!(error.message(), message);
        let outer = Outer::Inner(error);
        assert_eq!(outer.to_string(), display);
        assert_eq!(outer.message(), message);
        // `AnyError` wants what can be sent between threads, and that these are.
        let any = AnyError::from(outer);
        assert_eq!(any.to_string(), display);
    }
}

/// A log prints the default language, whatever the caller speaks.
#[test]
fn display_has_no_language() {
    let error = Secret::Named {
        public: "p",
        private: "q",
    };
    assert_eq!(error.localized("zh").message(), "文 p");
    assert_eq!(error.to_string(), "m p");
}

/// Padding a message with parts pads nothing, as `write!` in a hand-written `Display` does not.
#[test]
fn flags_of_the_whole_do_not_reach_the_parts() {
    let error = Secret::Named {
        public: "p",
        private: "q",
    };
    assert_eq!(format!("{error:>9.1}|"), "m p|");
    assert_eq!(format!("{:>9.1}|", error.message()), "m p|");
    let error = Secret::Displayed {
        public: 7,
        private: "q",
    };
    assert_eq!(format!("{error:>30.1}|"), "logged q and 7|");
}

/// The quoted message is quoted as a string is.
#[test]
fn debug_of_a_text_is_debug_of_its_string() {
    for public in [
        "",
        "\"'\\",
        "\0\u{7f}\u{301}",
        "\u{301}",
        "e\u{301}👩\u{200d}👧",
        "\n\r\t",
    ] {
        let error = Secret::Named {
            public,
            private: "",
        };
        let message = error.message();
        assert_eq!(format!("{message:?}"), format!("{:?}", message.to_string()));
        assert!(message == message.to_string().as_str(), "{public:?}");
    }
}

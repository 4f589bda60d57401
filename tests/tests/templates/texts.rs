//! Texts around the placeholder, and texts without any, in any UTF-8.

use error_catalog::ApiError;

use crate::pair::Pair;

macro_rules! texts {
    ($pairs:ident, $($text:literal)+) => {$({
        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "PascalCase")]
        enum Error {
            #[api(message = $text, advice = $text, display = $text)]
            Unit,
            #[api(message = $text, advice = $text, display = $text)]
            Tuple(),
            #[api(message = $text, advice = $text, display = $text)]
            Named {},
        }

        #[derive(Debug, ApiError)]
        #[api(status = 500, code = "C", message = $text, advice = $text, display = $text)]
        struct Unit;

        // What is to be shown is that `format!` makes the same of it.
        #[allow(clippy::useless_format)]
        let expected = format!($text);
        $pairs.push(Pair::new($text, &Error::Unit, expected.clone()));
        $pairs.push(Pair::new($text, &Error::Tuple(), expected.clone()));
        $pairs.push(Pair::new($text, &Error::Named {}, expected.clone()));
        $pairs.push(Pair::new($text, &Unit, expected));
    })+};
}

/// Two named fields of two types, one of them a raw identifier.
macro_rules! templates {
    ($pairs:ident, $($template:literal)+) => {$({
        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "PascalCase")]
        enum Error {
            #[api(message = $template, advice = $template, display = $template)]
            First { 名: u8, r#type: &'static str },
            // Unlike the first in a private field and in the order of fields.
            #[api(message = $template, advice = $template, display = $template)]
            Second { hidden: (), r#type: &'static str, 名: u8 },
        }

        for r#type in ["{", "}}{名}", "e\u{301}\0\r\n\t\"'\\", "👩\u{200d}👧", ""] {
            let expected = format!($template, 名 = 7, type = r#type);
            $pairs.push(Pair::new($template, &Error::First { 名: 7, r#type }, expected.clone()));
            let second = Error::Second { hidden: (), r#type, 名: 7 };
            $pairs.push(Pair::new($template, &second, expected));
            let Error::Second { hidden: (), .. } = second else {
                continue;
            };
        }
    })+};
}

pub(crate) fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    texts! { pairs,
        "a"
        " a "
        "{{}}"
        "{{"
        "}}"
        "}}{{"
        "{{{{}}}}"
        "{{x}} {{0}} {{:?}}"
        "您指定的 Vpc 不存在。"
        "e\u{301}\u{301}é"
        "👩\u{200d}👧\u{fe0f}"
        "\u{202e}right to left\u{202c}"
        "\0\u{1}\u{7f}\u{85}\u{2028}\u{feff}\u{10ffff}"
        "a\nb\r\nc\td"
        "\"quoted\" 'single' \\back\\ `tick`"
        r#"raw \n "{{x}}" \"#
        "a \
         continued"
        "%s %d $x ${{y}} #{{z}} <b>&amp;</b>"
    }
    templates! { pairs,
        "{名}{type}"
        "{type}{名}{type}"
        "{{{名}}}{{{{{type}}}}}"
        "a{名}b{type}c"
        "字{名}字{type}字"
        "\u{301}{名}\u{301}{type}\u{301}"
        "👍{名:>3}👍{type:>9}👍"
        "\0{名}\"{type}\\"
        "{{{名}{{{type}}}"
        "}}{名}}}{type}{{"
        r#"{名}\"{type}\n{{}}"#
        "{名:字^5}{{{type:?}}}"
        "\n{名}\r\n{type:#?}\u{2028}"
    }
    pairs
}

//! Widths and precisions that other fields say, or the printed field itself.

use error_catalog::ApiError;

use crate::pair::Pair;

/// Named fields: a template names all of `x`, `w` and `p`.
macro_rules! named {
    ($pairs:ident, $($template:literal)+) => {$({
        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "PascalCase")]
        enum Error {
            #[api(message = $template, advice = $template, display = $template)]
            Text { x: &'static str, w: usize, p: usize },
            #[api(message = $template, advice = $template, display = $template)]
            Number { p: usize, x: f64, w: usize },
            #[api(message = $template, advice = $template, display = $template)]
            Size { w: usize, p: usize, x: usize },
        }

        #[derive(Debug, ApiError)]
        #[api(status = 500, code = "C", message = $template, advice = $template, display = $template)]
        struct Struct<X> {
            x: X,
            w: usize,
            p: usize,
        }

        for (w, p) in [(0, 0), (7, 2), (12, 5), (1, 40)] {
            let x = "Größe字";
            let expected = format!($template, x = x, w = w, p = p);
            $pairs.push(Pair::new($template, &Error::Text { x, w, p }, expected.clone()));
            $pairs.push(Pair::new($template, &Struct { x, w, p }, expected));
            let x = -1234.5;
            let expected = format!($template, x = x, w = w, p = p);
            $pairs.push(Pair::new($template, &Error::Number { x, w, p }, expected));
            let x = 3;
            let expected = format!($template, x = x, w = w, p = p);
            $pairs.push(Pair::new($template, &Error::Size { x, w, p }, expected));
        }
    })+};
}

/// Tuple fields: each template with all fields of a list.
macro_rules! tuple {
    ($pairs:ident, $fields:tt $($template:literal)+) => {
        $(tuple_with! { $pairs, $template $fields })+
    };
}

macro_rules! tuple_with {
    ($pairs:ident, $template:literal [$($ty:ty = $value:expr),+]) => {{
        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "PascalCase")]
        enum Error {
            #[api(message = $template, advice = $template, display = $template)]
            Tuple($($ty),+),
        }

        #[derive(Debug, ApiError)]
        #[api(status = 500, code = "C", message = $template, advice = $template, display = $template)]
        struct Struct($($ty),+);

        let expected = format!($template $(, $value)+);
        $pairs.push(Pair::new($template, &Error::Tuple($($value),+), expected.clone()));
        $pairs.push(Pair::new($template, &Struct($($value),+), expected));
    }};
}

pub(crate) fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    named! { pairs,
        "{x:w$.p$}"
        "{x:>w$.p$}"
        "{x:字^w$.p$}"
        "{x:}<w$.p$}"
        "{x:*>+w$.p$}"
        "{x:0w$.p$}"
        "{x:w$} {x:.p$}"
        "{x:.p$?} {w:w$}"
        "{x:w$?}{p:p$}"
        "{w} {x:w$} {p}"
        "{p:w$.p$} {x}"
        "{w:p$} {p:w$} {x}"
        "{w:#0w$x}{x}{p:b}"
    }
    tuple! { pairs, [&'static str = "字a\u{301}", usize = 9, usize = 2]
        "{0:1$.2$}"
        "{:1$.2$}"
        "{0:>1$.2$}"
        "{0:*^1$.2$}{1}"
        "{0:01$.2$}"
        "{:1$} {:2$} {}"
        "{0:1$?}{0:.2$?}"
        "{2}{1}{0}"
        "{}{}{}"
        "{}{0}{}{1}{}"
        "{1:1$} {0:.2$}"
        "{1:02$x} {0}"
    }
    tuple! { pairs, [usize = 3, f64 = 2.5, usize = 8]
        "{:.*} {:>4}"
        "{1:.*} {2}"
        "{1:.0$} {2}"
        "{1:2$.0$}"
        "{:.*}|{0:0$}|{2:2$}"
        "{1:+02$.*}"
        "{0:00$} {1:e} {2:#b}"
        "{:>2$.*} {}"
        "{:.*e} {:#x}"
    }
    tuple! { pairs, [usize = 1, &'static str = "abc", usize = 2, &'static str = "déf"]
        "{:.*}{:.*}"
        "{:>5.*}{:<5.*}|"
        "{1:.*}{3:.2$}"
        "{:.*}{1}{:2$}{}"
    }
    pairs
}

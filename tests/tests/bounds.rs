//! Bounds: type parameters are bound by what is done with them, and no further.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use error_catalog::{ApiError, Param, Status, Value};

/// Has `Debug`, which every error needs, and nothing else.
#[derive(Debug)]
struct Bare;

/// Implements one trait of formatting, and `Debug`.
macro_rules! only {
    ($($name:ident: $trait:ident = $text:literal;)+) => {$(
        #[derive(Debug)]
        struct $name;

        impl fmt::$trait for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($text)
            }
        }
    )+};
}

only! {
    OnlyDisplay: Display = "display";
    OnlyLowerHex: LowerHex = "x";
    OnlyUpperHex: UpperHex = "X";
    OnlyOctal: Octal = "o";
    OnlyBinary: Binary = "b";
    OnlyLowerExp: LowerExp = "e";
    OnlyUpperExp: UpperExp = "E";
    OnlyPointer: Pointer = "p";
}

impl Error for OnlyDisplay {}

#[derive(Debug)]
struct OnlyParam;

impl Param for OnlyParam {
    fn value(&self) -> Value<'_> {
        Value::Text("param")
    }
}

fn is_error<E: ApiError>(error: &E) -> String {
    format!("{} | {error}", error.message())
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m {0}")]
struct InMessage<T>(T);

#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m", advice = "a {t}")]
struct InAdvice<T> {
    t: T,
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m {0}")]
struct ByWord<T>(#[api(param)] T);

#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m")]
struct Unused<T>(#[allow(dead_code)] T);

#[derive(Debug, ApiError)]
#[api(
    status = 500,
    code = "C",
    message = "m",
    display = "{a} {b:?} {c:x} {d:X} {e:o} {f:b} {g:e} {h:E} {i:p}"
)]
struct InDisplay<A, B, C, D, E, F, G, H, I> {
    a: A,
    b: B,
    c: C,
    d: D,
    e: E,
    f: F,
    g: G,
    h: H,
    i: I,
}

#[test]
fn each_place_asks_for_its_own_trait() {
    assert_eq!(is_error(&InMessage(OnlyParam)), "m param | m param");
    assert_eq!(is_error(&InMessage(Some("text"))), "m text | m text");
    assert_eq!(InAdvice { t: OnlyParam }.advice().unwrap(), "a param");
    // Of a type parameter nothing else says that it is no error.
    assert_eq!(is_error(&ByWord(OnlyParam)), "m param | m param");
    assert_eq!(
        serde_json::to_value(ByWord(7).params().next().unwrap().1).unwrap(),
        7
    );
    assert_eq!(is_error(&Unused(Bare)), "m | m");
    let error = InDisplay {
        a: OnlyDisplay,
        b: Bare,
        c: OnlyLowerHex,
        d: OnlyUpperHex,
        e: OnlyOctal,
        f: OnlyBinary,
        g: OnlyLowerExp,
        h: OnlyUpperExp,
        i: OnlyPointer,
    };
    assert_eq!(is_error(&error), "m | display Bare x X o b e E p");
}

/// In a public text a specification asks for its trait, and `Param` for the right to stand there.
#[test]
fn a_specification_in_a_message_asks_for_both() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "{a:#x} {b:?} {b:>4} {w:w$}")]
    struct Both<A, B> {
        a: A,
        b: B,
        w: usize,
    }

    let error = Both {
        a: 255_u8,
        b: "é",
        w: 3,
    };
    assert_eq!(error.message(), "0xff \"é\"    é   3");
}

#[derive(Debug, ApiError)]
#[api(status = 500, rename_all = "PascalCase")]
enum Sources<A, B, C, D, E> {
    #[api(message = "m")]
    Plain(#[api(source)] A),
    #[api(message = "m")]
    Maybe(#[api(source)] Option<B>),
    #[api(message = "m")]
    Boxed { source: Box<C> },
    #[api(message = "m")]
    MaybeBoxed(#[api(source)] Option<Rc<D>>),
    #[api(message = "m {0}")]
    Other(E),
}

#[test]
fn a_source_is_an_error() {
    type Found = Sources<OnlyDisplay, OnlyDisplay, OnlyDisplay, OnlyDisplay, u8>;
    let found: [Found; 4] = [
        Sources::Plain(OnlyDisplay),
        Sources::Maybe(Some(OnlyDisplay)),
        Sources::Boxed {
            source: Box::new(OnlyDisplay),
        },
        Sources::MaybeBoxed(Some(Rc::new(OnlyDisplay))),
    ];
    for error in found {
        assert!(error.source().unwrap().is::<OnlyDisplay>(), "{error:?}");
    }
    let other: Found = Sources::Other(7);
    assert!(other.source().is_none());
    assert_eq!(other.message(), "m 7");
}

/// Another type that holds what a parameter is.
#[derive(Debug)]
struct Wrapped<T>(T);

impl<T: fmt::Debug> fmt::Display for Wrapped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wrapped {:?}", self.0)
    }
}

impl<T: fmt::Debug> Error for Wrapped<T> {}

#[derive(Debug, ApiError)]
#[api(status = 500, rename_all = "PascalCase")]
enum Converted<T, E> {
    #[api(message = "m")]
    Wrapped(#[api(from)] Option<Wrapped<T>>),
    #[api(message = "m")]
    Boxed(#[api(from(Other<E>))] Box<Other<E>>),
}

#[derive(Debug)]
struct Other<E>(E);

impl<E: fmt::Display> fmt::Display for Other<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "other {}", self.0)
    }
}

impl<E: fmt::Debug + fmt::Display> Error for Other<E> {}

#[test]
fn generic_causes_convert() {
    let error: Converted<u8, u8> = Wrapped(7).into();
    assert_eq!(error.source().unwrap().to_string(), "wrapped 7");
    let error: Converted<u8, u8> = Other(8).into();
    assert_eq!(error.source().unwrap().to_string(), "other 8");
}

/// A chain of itself needs no bound on itself, which would never be answered.
#[test]
fn a_generic_error_can_be_its_own_cause() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum Chain<T> {
        #[api(message = "end {0}")]
        End(T),
        #[api(message = "link")]
        Link(#[api(from)] Box<Chain<T>>),
        #[api(message = "link")]
        Maybe { source: Option<Box<Self>> },
    }

    let end = || Box::new(Chain::End("here"));
    for error in [
        Chain::from(end()),
        Chain::Maybe {
            source: Some(end()),
        },
    ] {
        let source = error.source().unwrap();
        assert!(source.is::<Chain<&str>>());
        assert_eq!(source.to_string(), "end here");
    }
}

trait Backend {
    type Id: fmt::Debug;
    type Failure: fmt::Debug;
}

#[derive(Debug)]
struct Disk;

impl Backend for Disk {
    type Id = u32;
    type Failure = fmt::Error;
}

/// Associated types are bound themselves; the parameter that they belong to stays as the user bound it.
#[test]
fn associated_types_are_bound_as_types() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum Store<B: Backend> {
        #[api(message = "no {id:>3}")]
        Missing { id: B::Id },
        #[api(message = "failed")]
        Failed(#[api(source)] <B as Backend>::Failure),
        #[api(message = "none of {0}")]
        Optional(Option<B::Id>),
    }

    assert_eq!(Store::<Disk>::Missing { id: 7 }.message(), "no   7");
    assert_eq!(Store::<Disk>::Optional(Some(7)).message(), "none of 7");
    let failed = Store::<Disk>::Failed(fmt::Error);
    assert!(failed.source().unwrap().is::<fmt::Error>());
}

#[test]
fn a_where_clause_of_the_users_is_kept() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "{0}")]
    struct Bound<T>(T)
    where
        T: Copy + Into<u64>,
        for<'a> &'a T: fmt::Debug;

    let error = Bound(7_u8);
    assert_eq!(error.message(), "7");
    assert_eq!(u64::from(error.0), 7);
}

/// Written bounds replace the inferred ones.
#[test]
fn bounds_can_be_written() {
    trait Named: fmt::Debug {
        const NAME: &'static str;
    }
    #[derive(Debug)]
    struct Anonymous;
    impl Named for Anonymous {
        const NAME: &'static str = "nobody";
    }
    #[derive(Debug)]
    struct Tag<T>(std::marker::PhantomData<T>);
    impl<T: Named> Param for Tag<T> {
        fn value(&self) -> Value<'_> {
            Value::Text(T::NAME)
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "{0}", bound = "T: Named")]
    struct Written<T>(Tag<T>);
    assert_eq!(
        Written(Tag::<Anonymous>(std::marker::PhantomData)).message(),
        "nobody"
    );

    #[derive(Debug, ApiError)]
    #[api(
        status = 500,
        code = "C",
        message = "m",
        bound = "T: fmt::Debug, T: Copy"
    )]
    struct Two<T>(T);
    assert_eq!(Two(7).0, 7);

    // Nothing at all: the user's own bounds do.
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "{0}", bound = "")]
    struct Own<T: Param + fmt::Debug>(T);
    assert_eq!(Own(7).message(), "7");
}

/// A status, and a time to wait, can be a parameter.
#[test]
fn choosers_are_bound() {
    #[derive(Debug, ApiError)]
    #[api(status(404, 503), code = "C", message = "m")]
    struct Chosen<S, R>(#[api(status)] S, #[api(retry_after)] R);

    let error = Chosen(Status::SERVICE_UNAVAILABLE, Some(7_u8));
    assert_eq!(error.status(), 503);
    assert_eq!(error.retry().after().unwrap().as_secs(), 7);
}

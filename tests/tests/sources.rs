//! `source()` is the cause, whatever it is kept in, and can be downcast to what it is.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use error_catalog::{AnyError, ApiError};

/// The cause in every test: nothing else is of this type.
#[derive(Debug, Clone, PartialEq)]
struct Cause(u8);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cause {}", self.0)
    }
}

impl Error for Cause {}

/// The other derive writes `source()`; this one needs no second word to know the cause.
mod foreign {
    use super::{ApiError, Cause};

    #[derive(Debug, thiserror::Error, ApiError)]
    #[api(
        status = 500,
        rename_all = "PascalCase",
        external(Display, Error, From)
    )]
    pub(crate) enum Foreign {
        #[error("marked")]
        #[api(message = "marked")]
        Marked {
            #[source]
            why: Cause,
        },
        #[error("from")]
        #[api(message = "from")]
        From(#[from] Cause),
    }
}

type Alias = Box<dyn Error + Send + Sync>;
type AliasOfBox = Box<Cause>;

#[derive(Debug, ApiError)]
#[api(status = 500, rename_all = "PascalCase")]
enum Kept {
    #[api(message = "m")]
    Plain(#[api(source)] Cause),
    #[api(message = "m")]
    Named { source: Cause },
    #[api(message = "m")]
    Raw { r#source: Cause },
    #[api(message = "m {other}", display = "{before}")]
    Between {
        before: u8,
        other: u8,
        #[api(source)]
        why: Cause,
    },
    #[api(message = "m")]
    Maybe(#[api(source)] Option<Cause>),
    #[api(message = "m")]
    MaybeByPath(#[api(source)] std::option::Option<Cause>),
    #[api(message = "m")]
    Boxed(#[api(source)] Box<Cause>),
    #[api(message = "m")]
    Counted(#[api(source)] Rc<Cause>),
    #[api(message = "m")]
    Shared(#[api(source)] Arc<Cause>),
    #[api(message = "m")]
    Reference(#[api(source)] &'static Cause),
    #[api(message = "m")]
    Dyn(#[api(source)] Box<dyn Error>),
    #[api(message = "m")]
    DynSend(#[api(source)] Box<dyn Error + Send>),
    #[api(message = "m")]
    DynSync(#[api(source)] Box<dyn Error + Sync>),
    #[api(message = "m")]
    DynSendSync(#[api(source)] Box<dyn Error + Send + Sync>),
    #[api(message = "m")]
    DynOrdered(#[api(source)] Box<dyn Send + Error + Sync + 'static>),
    #[api(message = "m")]
    SharedDyn(#[api(source)] Arc<dyn Error + Send + Sync>),
    #[api(message = "m")]
    CountedDyn(#[api(source)] Rc<dyn Error>),
    #[api(message = "m")]
    MaybeDyn(#[api(source)] Option<Box<dyn Error + Send + Sync>>),
    #[api(message = "m")]
    SharedBox(#[api(source)] Arc<Box<dyn Error + Send + Sync>>),
    #[api(message = "m")]
    Alias(#[api(source)] Alias),
    #[api(message = "m")]
    MaybeAlias(#[api(source)] Option<Alias>),
    #[api(message = "m")]
    From(#[api(from)] Cause),
}

#[test]
fn the_cause_comes_out_of_whatever_it_is_kept_in() {
    let kept: Vec<Box<dyn Error>> = vec![
        Box::new(Kept::Plain(Cause(7))),
        Box::new(Kept::Named { source: Cause(7) }),
        Box::new(Kept::Raw { r#source: Cause(7) }),
        Box::new(Kept::Between {
            before: 0,
            other: 1,
            why: Cause(7),
        }),
        Box::new(Kept::Maybe(Some(Cause(7)))),
        Box::new(Kept::MaybeByPath(Some(Cause(7)))),
        Box::new(Kept::Boxed(Box::new(Cause(7)))),
        Box::new(Kept::Counted(Rc::new(Cause(7)))),
        Box::new(Kept::Shared(Arc::new(Cause(7)))),
        Box::new(Kept::Dyn(Box::new(Cause(7)))),
        Box::new(Kept::DynSend(Box::new(Cause(7)))),
        Box::new(Kept::DynSync(Box::new(Cause(7)))),
        Box::new(Kept::DynSendSync(Box::new(Cause(7)))),
        Box::new(Kept::DynOrdered(Box::new(Cause(7)))),
        Box::new(Kept::SharedDyn(Arc::new(Cause(7)))),
        Box::new(Kept::CountedDyn(Rc::new(Cause(7)))),
        Box::new(Kept::MaybeDyn(Some(Box::new(Cause(7))))),
        Box::new(Kept::SharedBox(Arc::new(Box::new(Cause(7))))),
        Box::new(Kept::Alias(Box::new(Cause(7)))),
        Box::new(Kept::MaybeAlias(Some(Box::new(Cause(7))))),
        Box::new(Kept::From(Cause(7))),
        Box::new(foreign::Foreign::Marked { why: Cause(7) }),
        Box::new(foreign::Foreign::From(Cause(7))),
    ];
    for error in kept {
        let source = error.source();
        let cause = source.and_then(<dyn Error>::downcast_ref::<Cause>);
        assert_eq!(cause, Some(&Cause(7)), "{error:?} gives {source:?}");
    }
}

/// What is behind a name that a derive cannot look through is the cause as it stands.
#[test]
fn a_reference_or_an_alias_is_its_own_cause() {
    let error = Kept::Reference(&Cause(7));
    let source = error.source().unwrap();
    assert_eq!(source.downcast_ref::<&Cause>(), Some(&&Cause(7)));

    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "m")]
    struct Aliased(#[api(source)] AliasOfBox);
    let error = Aliased(Box::new(Cause(7)));
    assert_eq!(error.source().unwrap().to_string(), "cause 7");
}

#[test]
fn no_cause_no_source() {
    for error in [
        Kept::Maybe(None),
        Kept::MaybeByPath(None),
        Kept::MaybeDyn(None),
        Kept::MaybeAlias(None),
    ] {
        assert!(error.source().is_none(), "{error:?}");
    }
}

/// A field that only looks like a cause is none.
#[test]
fn a_source_is_marked_or_named_so() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "m")]
    struct Unmarked {
        cause: Cause,
        sources: Cause,
    }
    let error = Unmarked {
        cause: Cause(1),
        sources: Cause(2),
    };
    assert_ne!(error.cause, error.sources);
    assert!(error.source().is_none());
}

/// A log prints the chain down to the first cause, through other catalogs and foreign errors.
#[test]
fn the_chain_goes_through_catalogs() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "Low", message = "low")]
    struct Low(#[api(from)] Cause);

    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "High", message = "high", display = "high {0}")]
    struct High(u8, #[api(source)] Low);

    let mut printed = Vec::new();
    let error = High(1, Low(Cause(7)));
    let mut next: Option<&dyn Error> = Some(&error);
    while let Some(error) = next {
        printed.push(error.to_string());
        next = error.source();
    }
    assert_eq!(printed, ["high 1", "low", "cause 7"]);
}

/// An error of any catalog can be a cause: it is the error inside.
#[test]
fn an_any_error_is_a_cause() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "Low", message = "low")]
    struct Low;

    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum High {
        #[api(message = "high")]
        Any(#[api(from)] AnyError),
        #[api(message = "high")]
        Boxed(#[api(source)] Box<AnyError>),
        #[api(message = "high")]
        Maybe(#[api(source)] Option<AnyError>),
    }

    let low = || AnyError::from(Low);
    for error in [
        High::from(low()),
        High::Boxed(Box::new(low())),
        High::Maybe(Some(low())),
    ] {
        let source = error.source().unwrap();
        assert!(source.downcast_ref::<Low>().is_some(), "{error:?}");
    }
}

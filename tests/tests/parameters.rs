//! Parameters of every kind: lifetimes, constants, types with defaults, and types that are catalogs.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

use error_catalog::{ApiError, HasCatalog};

/// Has `Debug`, which every error needs, and nothing else.
#[derive(Debug)]
struct Bare;

#[test]
fn lifetimes_and_constants_are_parameters_too() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum Borrowed<'a, 'b: 'a, T: ?Sized, const N: usize, const LOUD: bool = false> {
        #[api(message = "{0}")]
        Text(&'a str),
        #[api(message = "{text:?}", display = "{list:?} {text}")]
        Both { text: &'b &'a str, list: [u8; N] },
        #[api(message = "m", display = "{0:?}")]
        Unsized(&'a T),
    }

    let owned = String::from("text");
    let text: Borrowed<'_, '_, str, 2> = Borrowed::Text(&owned);
    assert_eq!(text.message(), "text");
    let text = &owned.as_str();
    let both: Borrowed<'_, '_, str, 2, true> = Borrowed::Both { text, list: [1, 2] };
    assert_eq!(both.message(), "\"text\"");
    assert_eq!(both.to_string(), "[1, 2] text");
    let unsized_: Borrowed<'_, '_, [u8], 0> = Borrowed::Unsized(&[1, 2, 3]);
    assert_eq!(unsized_.to_string(), "[1, 2, 3]");
    assert_eq!(Borrowed::<'static, 'static, str, 0>::CATALOG.len(), 3);
}

#[test]
fn defaults_of_parameters_are_kept() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "{0}")]
    struct Defaulted<T = u8>(T);

    let error: Defaulted = Defaulted(7);
    assert_eq!(error.message(), "7");
}

/// A generic type can hold errors of a catalog that is its parameter.
#[test]
fn a_parameter_can_be_a_catalog() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, code = "Low", message = "low")]
    struct Low;

    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum High<E, T> {
        #[api(message = "{0}")]
        Own(T),
        #[api(transparent)]
        Low(#[api(from)] Box<E>),
        #[api(transparent)]
        Fixed(Fixed),
    }

    #[derive(Debug, ApiError)]
    #[api(status = 405, code = "Fixed", message = "fixed")]
    struct Fixed;

    const COUNT: usize = High::<Low, u8>::CATALOG.len();
    assert_eq!(COUNT, 3);
    let codes: Vec<_> = High::<Low, u8>::CATALOG
        .entries()
        .map(error_catalog::Entry::code)
        .collect();
    assert_eq!(codes, ["Own", "Low", "Fixed"]);
    let own: High<Low, u8> = High::Own(7);
    assert_eq!(own.message(), "7");
    let error: High<Low, u8> = Box::new(Low).into();
    assert_eq!(error.status(), 404);
    assert_eq!(High::<Low, u8>::Fixed(Fixed).status(), 405);
    // The catalog alone asks for nothing but the inner catalog.
    assert_eq!(<High<Low, Bare> as HasCatalog>::CATALOG.len(), 3);
}

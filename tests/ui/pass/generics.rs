use error_catalog::ApiError;

use error_catalog::{HasCatalog, Param};

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum LookupError<'a, K: Copy, V, const N: usize>
where
    V: 'static,
{
    #[api(code = "NotFound", message = "There is no {0}.")]
    NotFound(K),
    #[api(code = "TooMany", message = "There are {count:>2} of {name}.", display = "{all:?} {bytes:?}")]
    TooMany { count: u8, name: &'a str, all: Vec<V>, bytes: [u8; N] },
    #[api(code = "Failed", message = "Please try again later.")]
    Failed { source: Box<Cause<V>> },
    #[api(code = "Unused", message = "Please try again later.")]
    Unused(std::marker::PhantomData<V>),
}

struct Cause<V>(V);

impl<V> std::fmt::Debug for Cause<V> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Cause")
    }
}

impl<V> std::fmt::Display for Cause<V> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the cause")
    }
}

impl<V> std::error::Error for Cause<V> {}

#[derive(Debug, ApiError)]
enum Outer<E> {
    #[api(transparent)]
    Inner(E),
}

#[derive(Debug, ApiError)]
#[api(status = 500, bound = "T: Clone + std::fmt::Debug + Param")]
enum Bound<T> {
    #[api(code = "Bound", message = "{0}")]
    Bound(T),
}

fn codes<T: HasCatalog>() -> usize {
    T::CATALOG.len()
}

fn main() {
    let error: LookupError<'_, u32, u8, 2> = LookupError::NotFound(7);
    assert_eq!(error.to_string(), "There is no 7.");
    let error: LookupError<'_, u32, u8, 2> = LookupError::TooMany {
        count: 3,
        name: "vpc",
        all: vec![1],
        bytes: [0, 1],
    };
    assert_eq!(error.message(), "There are  3 of vpc.");
    assert_eq!(error.to_string(), "[1] [0, 1]");
    assert_eq!(codes::<Outer<LookupError<'static, u32, u8, 2>>>(), 4);
    let error: LookupError<'_, u32, u8, 2> = LookupError::Failed { source: Box::new(Cause(1)) };
    assert!(std::error::Error::source(&error).is_some());
    assert_eq!(Bound::Bound("b").to_string(), "b");
    let _: LookupError<'_, u32, u8, 2> = LookupError::Unused(std::marker::PhantomData);
}

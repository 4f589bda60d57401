//! The type of a field that holds errors which are answered together.

use crate::ApiError;

/// Several errors: `Vec<E>`, and what is like one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold errors to answer together",
    label = "neither `Vec<E>` nor `Box<[E]>` of errors with `#[derive(ApiError)]`",
    note = "`#[api(errors)]` takes a `Vec`, a boxed slice or an array of an error type, or of `AnyError`"
)]
pub trait ErrorList {
    /// The error of that number, from 0.
    fn __error(&self, index: usize) -> Option<&dyn ApiError>;
}

#[diagnostic::do_not_recommend]
impl<E: ApiError> ErrorList for [E] {
    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        self.get(index).map(ApiError::__as_api_error)
    }
}

#[diagnostic::do_not_recommend]
impl<E: ApiError, const N: usize> ErrorList for [E; N] {
    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        self.get(index).map(ApiError::__as_api_error)
    }
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl ErrorList for [crate::AnyError] {
    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        self.get(index).map(|error| &**error as &dyn ApiError)
    }
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<E> ErrorList for alloc::vec::Vec<E>
where
    [E]: ErrorList,
{
    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        self.as_slice().__error(index)
    }
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<E> ErrorList for alloc::boxed::Box<[E]>
where
    [E]: ErrorList,
{
    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        (**self).__error(index)
    }
}

//! Fields that their author published with `param(serde)`.

use core::error::Error;
use core::ops::Deref;

use serde_core::Serialize;

use crate::Value;
use crate::by_word::PublishableError;

/// A field that its author published with `param(serde)`: with its parts, as it serialises; never if its type is an error,
/// a path, or points to one.
///
/// Which of the five traits answers `(&&&Structure::new(field)).__structure()` is decided by method lookup, as for
/// [`Public`](crate::by_word::Public).
pub struct Structure<'a, T>(StructureField<'a, T>);

/// A field of any type.
pub struct StructureField<'a, T>(&'a T);

impl<'a, T> Structure<'a, T> {
    /// Wraps a field.
    pub const fn new(field: &'a T) -> Structure<'a, T> {
        Structure(StructureField(field))
    }
}

impl<'a, T> Deref for Structure<'a, T> {
    type Target = StructureField<'a, T>;

    fn deref(&self) -> &StructureField<'a, T> {
        &self.0
    }
}

/// The first choice for a [`Structure`], which does not compile.
pub trait StructureError<'a, T> {
    /// Would publish an error.
    fn __structure(&self) -> Value<'a>
    where
        T: PublishableError;
}

impl<'a, T: Error> StructureError<'a, T> for &&Structure<'a, T> {
    fn __structure(&self) -> Value<'a>
    where
        T: PublishableError,
    {
        Value::None
    }
}

/// The second choice for a [`Structure`], which does not compile either: a pointer to an error.
pub trait StructureErrorPointer<'a, T> {
    /// Would publish an error.
    fn __structure(&self) -> Value<'a>
    where
        T: PublishableError;
}

impl<'a, T: Deref<Target: Error>> StructureErrorPointer<'a, T> for &&&Structure<'a, T> {
    fn __structure(&self) -> Value<'a>
    where
        T: PublishableError,
    {
        Value::None
    }
}

/// The third choice for a [`Structure`], which does not compile: a path is a pointer to one too.
pub trait StructurePath<'a, T> {
    /// Would publish a path.
    fn __structure(&self) -> Value<'a>
    where
        T: PublishablePath;
}

impl<'a, T: Deref<Target: Path>> StructurePath<'a, T> for &Structure<'a, T> {
    fn __structure(&self) -> Value<'a>
    where
        T: PublishablePath,
    {
        Value::None
    }
}

/// A path of the standard library: it serialises, though it tells how a service is built inside.
pub trait Path {}

#[cfg(feature = "std")]
impl Path for std::path::Path {}
#[cfg(feature = "std")]
impl Path for std::path::PathBuf {}

/// Implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a path, and paths are not for the public",
    label = "tells how the service is built inside",
    note = "print the field in `display = \"…\"`, which only logs see, and publish what callers may know in a field of its own"
)]
pub trait PublishablePath {}

/// The fourth choice for a [`Structure`].
#[cfg(feature = "alloc")]
pub trait StructureSerialize<'a> {
    /// The public value.
    fn __structure(&self) -> Value<'a>;
}

#[cfg(feature = "alloc")]
impl<'a, T: Serialize> StructureSerialize<'a> for Structure<'a, T> {
    fn __structure(&self) -> Value<'a> {
        Value::Structured(self.0.0)
    }
}

/// The fourth choice for a [`Structure`], which does not compile: without a heap there is no place for the parts.
#[cfg(not(feature = "alloc"))]
pub trait StructureSerialize<'a, T> {
    /// Would need a heap.
    fn __structure(&self) -> Value<'a>
    where
        T: SerializableWithoutAlloc;
}

#[cfg(not(feature = "alloc"))]
impl<'a, T: Serialize> StructureSerialize<'a, T> for Structure<'a, T> {
    fn __structure(&self) -> Value<'a>
    where
        T: SerializableWithoutAlloc,
    {
        let _ = self.0.0;
        Value::None
    }
}

/// Implemented by no type.
#[cfg(not(feature = "alloc"))]
#[diagnostic::on_unimplemented(
    message = "`param(serde)` needs the feature `alloc` of `error-catalog`",
    label = "has parts, which need a heap",
    note = "switch the feature on, or write `#[api(param)]` to publish the `Display` of the field"
)]
pub trait SerializableWithoutAlloc {}

/// The last choice for a [`Structure`], which does not compile.
pub trait StructureNothing<'a, T> {
    /// Would publish what cannot be serialised.
    fn __structure(&self) -> Value<'a>
    where
        T: Serializable;
}

impl<'a, T> StructureNothing<'a, T> for StructureField<'a, T> {
    fn __structure(&self) -> Value<'a>
    where
        T: Serializable,
    {
        Value::None
    }
}

/// Implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be published with `param(serde)`: it is not `serde::Serialize`",
    label = "cannot be serialised",
    note = "derive `serde::Serialize` for it, or write `#[api(param)]` to publish its `Display`"
)]
pub trait Serializable {}

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::hash::Hash;
use core::marker::PhantomData;

use serde_core::de::{self, Unexpected, Visitor};
use serde_core::{Deserializer, Serialize as _, Serializer};

use crate::table::Table;
use crate::{Catalog, Code, Entry, HasCatalog};

/// The field-less companion of an error type: what a client matches on. The derive writes it for `kind = …`.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(kind = VpcErrorKind)]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
///     NotFound { id: u32 },
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// assert_eq!(VpcErrorKind::from_code("VpcInUse"), Some(VpcErrorKind::InUse));
/// assert_eq!(VpcErrorKind::NotFound.entry().status(), 404);
/// assert_eq!(VpcError::NotFound { id: 7 }.kind(), VpcErrorKind::NotFound);
/// assert_eq!(VpcErrorKind::ALL, [VpcErrorKind::NotFound, VpcErrorKind::InUse]);
/// ```
///
/// A kind is written as its code. Of several kinds that share one, the first is read back.
///
/// Only the derive implements it.
pub trait Kind: Copy + Eq + Ord + Hash + Debug + 'static {
    /// The type whose errors these are the kinds of.
    type Error: HasCatalog;

    /// Every kind, in document order.
    const ALL: &'static [Self];

    /// The entry that documents errors of this kind.
    fn entry(self) -> Entry;

    /// The kind of an entry of this catalog; `None` for an entry of another.
    fn from_entry(entry: Entry) -> Option<Self>;

    #[doc(hidden)]
    const __DERIVED: ();

    /// The kind of the first entry with that code or alias.
    fn from_code<'c>(code: impl Into<Code<'c>>) -> Option<Self> {
        Self::from_entry(Self::Error::CATALOG.find(code)?)
    }
}

/// An error type with a companion.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no kind, which the kind of the type around it would hold",
    label = "was derived without `kind`",
    note = "add `kind = …` there: `#[api(kind = {Self}Kind)]`"
)]
pub trait HasKind: HasCatalog {}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<E: HasKind> HasKind for alloc::boxed::Box<E> {}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<E: HasKind + ?Sized> HasKind for alloc::sync::Arc<E> {}

#[diagnostic::do_not_recommend]
impl<E: HasKind + ?Sized> HasKind for &E {}

/// Refuses to compile where a type has no companion.
pub const fn assert_has_kind<E: HasKind>() {}

/// Stands for the kind of a type that was derived without one, so that only its lack is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoKind;

impl Kind for NoKind {
    type Error = NoError;

    const ALL: &'static [NoKind] = &[NoKind];
    const __DERIVED: () = ();

    fn entry(self) -> Entry {
        Entry::__new(&Table::EMPTY, 0)
    }

    fn from_entry(_: Entry) -> Option<NoKind> {
        None
    }
}

/// The type of which [`NoKind`] would be the kind.
pub struct NoError;

#[diagnostic::do_not_recommend]
impl HasCatalog for NoError {
    const CATALOG: &'static Catalog = &Catalog::__new(&Table::EMPTY, &[]);
    const __DERIVED: () = ();
    type __Kind = NoKind;

    fn __kind(&self) -> NoKind {
        NoKind
    }
}

/// A text that is no code of a catalog: what the `FromStr` of a [`Kind`] says.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(kind = PayErrorKind)]
/// enum PayError {
///     #[api(status = 402, code = 1400, message = "The card was declined.")]
///     Declined,
/// }
///
/// assert_eq!("1400".parse(), Ok(PayErrorKind::Declined));
/// let error = "1500".parse::<PayErrorKind>().unwrap_err();
/// assert_eq!(error.to_string(), "the catalog `pay` has no code `1500`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode {
    catalog: &'static str,
    #[cfg(feature = "alloc")]
    found: alloc::string::String,
}

impl UnknownCode {
    fn new(catalog: &'static str, found: &str) -> UnknownCode {
        #[cfg(not(feature = "alloc"))]
        let _ = found;
        UnknownCode {
            catalog,
            #[cfg(feature = "alloc")]
            found: found.into(),
        }
    }
}

impl Display for UnknownCode {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "the catalog `{}` has no ", self.catalog)?;
        #[cfg(feature = "alloc")]
        return write!(f, "code `{}`", self.found.escape_debug());
        #[cfg(not(feature = "alloc"))]
        f.write_str("such code")
    }
}

impl Error for UnknownCode {}

/// The kind of a code as it is printed: `1400` may be the integer.
///
/// # Errors
///
/// Where the catalog has no such code.
pub fn parse_kind<K: Kind>(code: &str) -> Result<K, UnknownCode> {
    of_text(code).ok_or_else(|| UnknownCode::new(K::Error::CATALOG.name(), code))
}

fn of_text<K: Kind>(code: &str) -> Option<K> {
    let of_integer = || K::from_code(written_integer(code)?);
    K::from_code(code).or_else(of_integer)
}

/// The integer of a text, if it is written as it would be printed: `+7` and `07` are no code.
fn written_integer(text: &str) -> Option<i64> {
    let is_plain = match text.strip_prefix('-').unwrap_or(text).as_bytes() {
        [b'0'] => text.len() == 1,
        [first, ..] => matches!(first, b'1'..=b'9'),
        [] => false,
    };
    text.parse().ok().filter(|_| is_plain)
}

/// The kind of a code, from a text or an integer.
///
/// # Errors
///
/// Those of the deserializer; and where the catalog has no such code.
pub fn deserialize_kind<'de, K: Kind, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<K, D::Error> {
    let visitor = CodeVisitor(PhantomData);
    if deserializer.is_human_readable() {
        return deserializer.deserialize_any(visitor);
    }
    // A format that does not say what it holds was written with the code as text.
    deserializer.deserialize_str(visitor)
}

/// The code of a kind, as it is; as text in formats that do not say what they hold, because a catalog with others nested in
/// it may have codes of both sorts.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize_kind<K: Kind, S: Serializer>(kind: K, serializer: S) -> Result<S::Ok, S::Error> {
    let code = kind.entry().code();
    if serializer.is_human_readable() {
        code.serialize(serializer)
    } else {
        serializer.collect_str(&code)
    }
}

struct CodeVisitor<K>(PhantomData<K>);

impl<K: Kind> Visitor<'_> for CodeVisitor<K> {
    type Value = K;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "a code of the catalog `{}`", K::Error::CATALOG.name())
    }

    fn visit_str<E: de::Error>(self, code: &str) -> Result<K, E> {
        // The keys of a JSON object are texts, whatever they were before.
        of_text(code).ok_or_else(|| E::invalid_value(Unexpected::Str(code), &self))
    }

    fn visit_i64<E: de::Error>(self, code: i64) -> Result<K, E> {
        K::from_code(code).ok_or_else(|| E::invalid_value(Unexpected::Signed(code), &self))
    }

    fn visit_u64<E: de::Error>(self, code: u64) -> Result<K, E> {
        let known = i64::try_from(code).ok().and_then(K::from_code);
        known.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(code), &self))
    }
}

/// The row of an entry in a table, if it is one of its.
#[must_use]
pub fn row_in(entry: Entry, table: &'static Table) -> Option<usize> {
    entry.row_in(table)
}

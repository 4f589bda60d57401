use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt::{self, Debug, Formatter};
use core::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::{Code, Entry};

/// The switch for an incident: codes whose errors say nothing but what is documented of them.
///
/// It is for the day on which a text turns out to tell callers what it should not. While a code is withheld, the texts of
/// its errors are those of the entry, with the placeholders that documents print, and there are no params; code, status
/// and headers stay. Logs and [`on_error`](crate::ErrorLayer::on_error) see the whole error. All clones are one switch, which
/// acts at once on every [`ErrorLayer`](crate::ErrorLayer) and [`ErrorMiddleware`](crate::ErrorMiddleware) that was given it.
/// Where one of them is inside of another, both withhold what either was told to. Needs the feature `tower` or `actix_web`.
///
/// It acts on every response of which these know that it answers an error, also on one that a handler made of a
/// [`Reply`](crate::Reply), on a status of gRPC that was copied from another, and on a success that somebody made of an error. What
/// they cannot know goes out as it is: the bytes of a reply in a response of the handler's own, a text that it copied, an
/// error in the middle of a stream of gRPC, which follows behind the response that they see, and what actix makes of an
/// error in a helper like `ErrorBadRequest`, which sends its `Display`: [`rejections`](crate::ErrorLayer::rejections) see that.
///
/// ```
/// use error_catalog::WithheldTexts;
///
/// let withheld = WithheldTexts::new();
/// # #[cfg(feature = "tower")]
/// let layer = error_catalog::ErrorLayer::new().withheld_texts(&withheld);
///
/// // Some day, in the handler of an administrator's request.
/// withheld.withhold("InvalidVpc.NotFound");
/// assert!(withheld.is_withheld("InvalidVpc.NotFound"));
/// withheld.release("InvalidVpc.NotFound");
/// assert!(!withheld.is_withheld("InvalidVpc.NotFound"));
/// ```
#[derive(Clone, Default)]
pub struct WithheldTexts(Arc<Switch>);

#[derive(Default)]
struct Switch {
    /// Nearly always nothing is withheld, and then no error waits for the lock.
    is_on: AtomicBool,
    codes: RwLock<Vec<StoredCode>>,
}

#[derive(PartialEq, Eq)]
enum StoredCode {
    Text(String),
    Integer(i64),
}

impl StoredCode {
    fn of(code: Code<'_>) -> StoredCode {
        match code {
            Code::Text(text) => StoredCode::Text(text.to_owned()),
            Code::Integer(integer) => StoredCode::Integer(integer),
        }
    }

    fn as_code(&self) -> Code<'_> {
        match self {
            StoredCode::Text(text) => Code::Text(text),
            StoredCode::Integer(integer) => Code::Integer(*integer),
        }
    }

    /// Whether that code is printed in the same way: better that too much is withheld than too little.
    fn means(&self, code: Code<'_>) -> bool {
        match (self, code) {
            (StoredCode::Text(text), Code::Integer(integer)) => *text == integer.to_string(),
            (StoredCode::Integer(integer), Code::Text(text)) => integer.to_string() == text,
            (stored, code) => stored.as_code() == code,
        }
    }
}

impl WithheldTexts {
    /// A switch by which nothing is withheld.
    #[must_use]
    pub fn new() -> WithheldTexts {
        WithheldTexts::default()
    }

    /// From now on errors of that code, or alias, say only what is documented.
    pub fn withhold<'c>(&self, code: impl Into<Code<'c>>) {
        let code = StoredCode::of(code.into());
        let mut codes = self.write();
        if !codes.contains(&code) {
            codes.push(code);
        }
        self.0.is_on.store(true, Ordering::Release);
    }

    /// From now on errors of that code speak again.
    pub fn release<'c>(&self, code: impl Into<Code<'c>>) {
        let code = code.into();
        let mut codes = self.write();
        codes.retain(|stored| stored.as_code() != code);
        self.0.is_on.store(!codes.is_empty(), Ordering::Release);
    }

    /// Whether that very code was withheld, and not released.
    #[must_use]
    pub fn is_withheld<'c>(&self, code: impl Into<Code<'c>>) -> bool {
        let code = code.into();
        self.any() && self.read().iter().any(|stored| stored.as_code() == code)
    }

    pub(crate) fn any(&self) -> bool {
        self.0.is_on.load(Ordering::Acquire)
    }

    /// An operator may know the error by any of its spellings, and types an integer as a text.
    pub(crate) fn withholds(&self, entry: Entry) -> bool {
        let codes = self.read();
        let is_meant = |own: Code<'_>| codes.iter().any(|stored| stored.means(own));
        !codes.is_empty() && (is_meant(entry.code()) || entry.aliases().any(is_meant))
    }

    /// A panic between two statements leaves a list of codes all the same.
    fn read(&self) -> RwLockReadGuard<'_, Vec<StoredCode>> {
        self.0.codes.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Vec<StoredCode>> {
        self.0.codes.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Debug for WithheldTexts {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let codes = self.read();
        f.debug_set()
            .entries(codes.iter().map(StoredCode::as_code))
            .finish()
    }
}

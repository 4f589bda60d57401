//! A pointer to an error is that error, so that what is boxed can be `transparent` too.

use core::fmt::{self, Formatter};
use core::time::Duration;

use crate::{ApiError, Catalog, Entry, HasCatalog, Status, Value};

macro_rules! forward {
    ($($(#[$attribute:meta])* <$error:ident $(: ?$sized:ident)?> $pointer:ty;)+) => {
        $(
            $(#[$attribute])*
            impl<$error: ApiError $(+ ?$sized)?> ApiError for $pointer {
                fn entry(&self) -> Entry {
                    (**self).entry()
                }

                fn catalog(&self) -> &'static Catalog {
                    (**self).catalog()
                }

                fn __as_api_error(&self) -> &dyn ApiError {
                    (**self).__as_api_error()
                }

                fn __param(&self, index: usize) -> Option<Value<'_>> {
                    (**self).__param(index)
                }

                fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
                    (**self).__format(argument, f)
                }

                fn __error(&self, index: usize) -> Option<&dyn ApiError> {
                    (**self).__error(index)
                }

                fn __status(&self) -> Option<Status> {
                    (**self).__status()
                }

                fn __retry_after(&self) -> Option<Duration> {
                    (**self).__retry_after()
                }
            }

            $(#[$attribute])*
            impl<$error: HasCatalog $(+ ?$sized)?> HasCatalog for $pointer {
                const CATALOG: &'static Catalog = $error::CATALOG;
                const __DERIVED: () = ();
                type __Kind = $error::__Kind;

                fn __kind(&self) -> $error::__Kind {
                    (**self).__kind()
                }
            }
        )+
    };
}

forward! {
    <E: ?Sized> &E;
    #[cfg(feature = "alloc")]
    <E> alloc::boxed::Box<E>;
    #[cfg(feature = "alloc")]
    <E: ?Sized> alloc::sync::Arc<E>;
}

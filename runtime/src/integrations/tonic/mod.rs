//! tonic.
#[cfg(feature = "tonic")]
mod bounded;
#[cfg(feature = "tonic")]
mod code;
#[cfg(feature = "tonic")]
mod room;
#[cfg(feature = "tonic")]
mod status;

#[cfg(feature = "tonic")]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_tonic {
    ($generics:tt $type:tt [] $refusal:tt) => {
        $crate::__implement_tonic! { $generics $type [where] $refusal }
    };
    ([$($generics:tt)*] [$type:ty] [where $($predicates:tt)*] $refusal:tt) => {
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$type> for $crate::__private::tonic::Status
        where
            $type: $crate::__private::tonic::Respond,
            $($predicates)*
        {
            fn from(error: $type) -> Self {
                $crate::__private::tonic::Respond::__respond(error)
            }
        }
    };
}

#[cfg(not(feature = "tonic"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_tonic {
    ($generics:tt $type:tt $predicates:tt { $($refusal:tt)* }) => {
        $($refusal)*
    };
}

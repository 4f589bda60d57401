#![deny(deprecated)]

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[non_exhaustive]
#[repr(u8)]
#[allow(dead_code)]
enum VpcError {
    #[doc(hidden)]
    #[api(status = 404, code = "A", message = "Gone.")]
    Hidden = 3,
    #[deprecated(note = "it does not happen any more")]
    #[api(status = 404, code = "B", message = "Gone.", deprecated = "it does not happen any more")]
    Deprecated = 7,
    #[non_exhaustive]
    #[api(status = 404, code = "C", message = "Gone.")]
    NonExhaustive {},
    #[cfg(any())]
    #[api(status = 404, code = "C", message = "{nowhere}")]
    Removed(Nowhere),
    #[cfg(all())]
    #[api(status = 404, code = "D", message = "There is no {id}.")]
    Kept {
        #[cfg(any())]
        removed: Nowhere,
        #[cfg(all())]
        #[deprecated]
        id: u32,
    },
}

fn main() {
    assert_eq!(VpcError::CATALOG.len(), 4);
    assert_eq!(VpcError::Hidden.code(), "A");
}

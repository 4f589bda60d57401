//! Pure knowledge: what a status, a code, a template or a language tag is. Nothing in here has seen a token.

pub(crate) mod address;
pub(crate) mod case;
pub(crate) mod code;
pub(crate) mod escape;
pub(crate) mod header;
pub(crate) mod key;
pub(crate) mod locale;
pub(crate) mod lookup;
pub(crate) mod spelling;
pub(crate) mod status;
pub(crate) mod template;
pub(crate) mod vocabulary;
pub(crate) mod xml;

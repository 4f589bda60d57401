//! Programs that answer over HTTP with the published catalogs.
//!
//! They are a package of their own, so that nobody who reads the catalogs has to build a server.

pub mod nas_service;
pub mod replay;
pub mod server;

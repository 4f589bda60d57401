//! tracing: one event for each error that is answered, with everything that callers are not told.
//!
//! With the feature `tracing`, `traced` of [`ErrorLayer`](crate::ErrorLayer) (feature `tower`) and of
//! [`ErrorMiddleware`](crate::ErrorMiddleware) (feature `actix_web`) makes the event, once, where the error is written: not
//! where it is raised, for by then nobody knows whether somebody will recover from it.
//!
//! | of the event | |
//! |---|---|
//! | target | `error_catalog` |
//! | level | `level = …` of the entry; else `ERROR` for a status of 500 and above, and `WARN` from 400: [`ApiError::level`](crate::ApiError::level) |
//! | message | what logs print of the error: its `Display`, which is `display` where that is written; in one line, as `causes` are: control characters in it are escaped |
//! | `code`, `status` | as they are published |
//! | `request_id`, `operation` | where there are any |
//! | `causes` | the whole chain of sources, the nearest first: `pool timed out: connection refused` |
//!
//! Callers see no cause, whatever the status: no text that is published can hold one. The log sees all, also while the texts
//! of a code are [withheld](crate::WithheldTexts).
//!
#![cfg_attr(all(feature = "tracing", feature = "tower"), doc = "```")]
#![cfg_attr(not(all(feature = "tracing", feature = "tower")), doc = "```ignore")]
//! use bytes::Bytes;
//! use error_catalog::{Answered, ApiError, ErrorLayer};
//! use http::{Request, Response};
//! use std::convert::Infallible;
//! use tower::{Layer, ServiceExt, service_fn};
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 503, code = "ServiceUnavailable", message = "Come back later.", display = "the database is gone")]
//! struct Unavailable(#[api(source)] std::io::Error);
//!
//! let service = service_fn(|_: Request<Bytes>| async {
//!     let error = Unavailable(std::io::Error::other("connection refused"));
//!     Ok::<Response<Bytes>, Infallible>(Answered::new(error).to_response())
//! });
//! let service = ErrorLayer::new().operation(|_| Some("DescribeVpcs")).traced().layer(service);
//!
//! # use std::fmt::{Debug, Write};
//! # use std::sync::{Arc, Mutex};
//! # #[derive(Clone, Default)]
//! # struct Log(Arc<Mutex<String>>);
//! # struct Line<'l>(&'l mut String);
//! # impl tracing::field::Visit for Line<'_> {
//! #     fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn Debug) {
//! #         let _ = write!(self.0, " {}={value:?}", field.name());
//! #     }
//! # }
//! # impl tracing::Subscriber for Log {
//! #     fn enabled(&self, _: &tracing::Metadata<'_>) -> bool { true }
//! #     fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id { tracing::span::Id::from_u64(1) }
//! #     fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
//! #     fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
//! #     fn enter(&self, _: &tracing::span::Id) {}
//! #     fn exit(&self, _: &tracing::span::Id) {}
//! #     fn event(&self, event: &tracing::Event<'_>) {
//! #         let mut line = self.0.lock().unwrap();
//! #         line.push_str(event.metadata().level().as_str());
//! #         event.record(&mut Line(&mut line));
//! #     }
//! # }
//! # let log = Log::default();
//! # let _guard = tracing::subscriber::set_default(log.clone());
//! # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
//! let response = service.oneshot(Request::get("/").header("x-request-id", "B71B4C68").body(Bytes::new())?).await?;
//! assert_eq!(response.body(), r#"{"code":"ServiceUnavailable","message":"Come back later."}"#);
//! // What a subscriber gets to see:
//! assert_eq!(
//!     *log.0.lock().unwrap(),
//!     "ERROR message=the database is gone code=ServiceUnavailable status=503 request_id=\"B71B4C68\" \
//!      operation=\"DescribeVpcs\" causes=connection refused",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Counters
//!
//! [`on_error`](crate::ErrorLayer::on_error) is told the same, as an [`ErrorReply`](crate::ErrorReply), and needs no feature: it
//! is where a counter is raised, with the code as its label. Codes are published, so that there are finitely many.

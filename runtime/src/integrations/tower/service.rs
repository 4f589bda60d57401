use alloc::sync::Arc;
use core::fmt::{self, Debug, Formatter};
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_service::Service;

use super::framework::{Note, Settings};
use super::rendering::render;

/// What [`ErrorLayer`](crate::ErrorLayer) makes of a service. Needs the feature `tower`.
#[derive(Clone)]
pub struct ErrorService<S> {
    inner: S,
    settings: Arc<Settings>,
}

impl<S> ErrorService<S> {
    pub(super) const fn new(inner: S, settings: Arc<Settings>) -> ErrorService<S> {
        ErrorService { inner, settings }
    }

    /// The service inside.
    #[must_use]
    pub const fn get_ref(&self) -> &S {
        &self.inner
    }
}

impl<S, B, R> Service<Request<B>> for ErrorService<S>
where
    S: Service<Request<B>, Response = Response<R>>,
    R: From<Bytes>,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = ErrorFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> ErrorFuture<S::Future> {
        let (note, request) = Note::take(&self.settings, request);
        ErrorFuture {
            inner: self.inner.call(request),
            note,
            settings: Arc::clone(&self.settings),
        }
    }
}

impl<S: Debug> Debug for ErrorService<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorService")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

pin_project! {
    /// The future of an [`ErrorService`](crate::ErrorService). Needs the feature `tower`.
    pub struct ErrorFuture<F> {
        #[pin]
        inner: F,
        note: Note,
        settings: Arc<Settings>,
    }
}

impl<F, R, E> Future for ErrorFuture<F>
where
    F: Future<Output = Result<Response<R>, E>>,
    R: From<Bytes>,
{
    type Output = Result<Response<R>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        // A reply is not `Send`: it lives and ends in this one call.
        let response = ready!(this.inner.poll(cx))?;
        Poll::Ready(Ok(render(this.settings, this.note, response)))
    }
}

impl<F> Debug for ErrorFuture<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorFuture").finish_non_exhaustive()
    }
}

use alloc::sync::Arc;
use core::fmt::{self, Debug, Formatter};
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use actix_web::Error;
use actix_web::body::EitherBody;
use actix_web::dev::{Service, ServiceRequest, ServiceResponse};
use pin_project_lite::pin_project;

use super::framework::{Note, Settings};
use super::rendering::{render, render_failure};

/// What [`ErrorMiddleware`](crate::ErrorMiddleware) makes of a service. Needs the feature `actix_web`.
pub struct ErrorMiddlewareService<S> {
    inner: S,
    settings: Arc<Settings>,
}

impl<S> ErrorMiddlewareService<S> {
    pub(super) const fn new(inner: S, settings: Arc<Settings>) -> ErrorMiddlewareService<S> {
        ErrorMiddlewareService { inner, settings }
    }
}

impl<S, B> Service<ServiceRequest> for ErrorMiddlewareService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = ErrorMiddlewareFuture<S::Future>;

    fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        ErrorMiddlewareFuture {
            note: Note::of(&self.settings, request.request()),
            inner: self.inner.call(request),
            settings: Arc::clone(&self.settings),
        }
    }
}

impl<S: Debug> Debug for ErrorMiddlewareService<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorMiddlewareService")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

pin_project! {
    /// The future of an [`ErrorMiddlewareService`]. Needs the feature `actix_web`.
    pub struct ErrorMiddlewareFuture<F> {
        #[pin]
        inner: F,
        note: Note,
        settings: Arc<Settings>,
    }
}

impl<F, B> Future for ErrorMiddlewareFuture<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        Poll::Ready(match ready!(this.inner.poll(cx)) {
            Ok(response) => Ok(render(this.settings, this.note, response)),
            Err(failure) => Err(render_failure(this.settings, this.note, failure)),
        })
    }
}

impl<F> Debug for ErrorMiddlewareFuture<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorMiddlewareFuture")
            .finish_non_exhaustive()
    }
}

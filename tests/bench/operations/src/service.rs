//! A request through a service, with and without the layer around it.

use std::cell::RefCell;
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use error_catalog::{Answered, ErrorLayer, ErrorService};
use http::{Request, Response, StatusCode};
use tower_layer::Layer;
use tower_service::Service;

use crate::catalog::ours_500::CatalogError;
use crate::topic::{Sides, Topic};

/// Answers at once: with an error where the path asks for one.
#[derive(Clone)]
struct Answers;

impl Service<Request<Bytes>> for Answers {
    type Response = Response<Bytes>;
    type Error = Infallible;
    type Future = Ready<Result<Response<Bytes>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        ready(Ok(match request.uri().path() {
            "/error" => Answered::new(CatalogError::V1 { id: 7 }).to_response(),
            _ => Response::new(Bytes::from_static(b"fine")),
        }))
    }
}

/// The service without and with the layer.
struct Services {
    bare: RefCell<Answers>,
    layered: RefCell<ErrorService<Answers>>,
}

pub(crate) fn topics() -> Vec<Topic> {
    vec![
        topic("request that succeeds", || (vec!["/fine"], services())),
        topic("request that fails", || (vec!["/error"], services())),
    ]
}

fn services() -> Services {
    Services {
        bare: RefCell::new(Answers),
        layered: RefCell::new(ErrorLayer::new().layer(Answers)),
    }
}

fn topic(name: &str, make: fn() -> (Vec<&'static str>, Services)) -> Topic {
    Sides::new(name, make)
        .side("ours", |path, services, _| call(&services.layered, path))
        .side("bare", |path, services, _| call(&services.bare, path))
        .done()
}

/// To make the request is part of it, on both sides.
fn call<S>(service: &RefCell<S>, path: &'static str) -> Option<StatusCode>
where
    S: Service<Request<Bytes>, Response = Response<Bytes>>,
{
    let mut request = Request::new(Bytes::new());
    *request.uri_mut() = http::Uri::from_static(path);
    let headers = request.headers_mut();
    headers.insert("accept", http::HeaderValue::from_static("application/json"));
    headers.insert("accept-language", http::HeaderValue::from_static("en"));
    headers.insert("x-request-id", http::HeaderValue::from_static("B71B4C68"));
    let future = service.borrow_mut().call(request);
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => Some(response.ok()?.status()),
        Poll::Pending => None,
    }
}

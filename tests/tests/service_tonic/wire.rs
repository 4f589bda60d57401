//! A service of gRPC and its client, on a socket. No description of it is compiled: a message is a text.

use std::future::{Future, Ready, ready};
use std::sync::Arc;

use axum::Router;
use bytes::{Buf, BufMut};
use error_catalog::AnyError;
use http::uri::PathAndQuery;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::metadata::{MetadataKey, MetadataMap};
use tonic::transport::Endpoint;
use tonic::{Request, Response, Status};
use tower::service_fn;

#[derive(Clone, Copy, Default)]
struct Plain;

impl Codec for Plain {
    type Encode = String;
    type Decode = String;
    type Encoder = Plain;
    type Decoder = Plain;

    fn encoder(&mut self) -> Plain {
        Plain
    }

    fn decoder(&mut self) -> Plain {
        Plain
    }
}

impl Encoder for Plain {
    type Item = String;
    type Error = Status;

    fn encode(&mut self, text: String, out: &mut EncodeBuf<'_>) -> Result<(), Status> {
        out.put(text.as_bytes());
        Ok(())
    }
}

impl Decoder for Plain {
    type Item = String;
    type Error = Status;

    fn decode(&mut self, bytes: &mut DecodeBuf<'_>) -> Result<Option<String>, Status> {
        let bytes = bytes.copy_to_bytes(bytes.remaining());
        let text = String::from_utf8(bytes.into());
        text.map(Some)
            .map_err(|error| Status::internal(error.to_string()))
    }
}

/// Whatever is asked, by name.
type Answer = Arc<dyn Fn(&str) -> Result<String, Status> + Send + Sync>;

#[derive(Clone)]
struct Service(Answer);

impl tonic::server::UnaryService<String> for Service {
    type Response = String;
    type Future = Ready<Result<Response<String>, Status>>;

    fn call(&mut self, request: Request<String>) -> Self::Future {
        ready((self.0)(request.get_ref()).map(Response::new))
    }
}

/// A service as axum has it: the one of tonic is one of these too.
pub(super) fn service(
    answer: impl Fn(&str) -> Result<String, Status> + Send + Sync + 'static,
) -> Router {
    let service = Service(Arc::new(answer));
    Router::new().route_service(
        "/vpc.Vpc/Ask",
        service_fn(move |request: http::Request<axum::body::Body>| {
            let service = service.clone();
            async move {
                let mut grpc = tonic::server::Grpc::new(Plain);
                let response = grpc.unary(service, request).await;
                Ok::<_, std::convert::Infallible>(response.map(axum::body::Body::new))
            }
        }),
    )
}

/// A service that answers each error under its name.
pub(super) fn errors() -> Router {
    service(|name| Err(super::error(name).into()))
}

pub(super) fn wait<F: Future>(future: F) -> F::Output {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().build().unwrap().block_on(future)
}

/// A connection to a service, which is gone with the runtime.
pub(super) struct Client(tonic::client::Grpc<tonic::transport::Channel>);

impl Client {
    pub(super) async fn of(service: Router) -> Client {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let service = TowerToHyperService::new(service.clone());
                let server = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
                tokio::spawn(server.serve_connection(TokioIo::new(stream), service));
            }
        });
        // As strict as the strictest of the usual clients.
        let endpoint = Endpoint::new(format!("http://{address}")).unwrap();
        let channel = endpoint
            .http2_max_header_list_size(8 * 1024)
            .connect()
            .await;
        Client(tonic::client::Grpc::new(channel.unwrap()))
    }

    pub(super) async fn ask(
        &mut self,
        what: &str,
        metadata: &[(&str, &str)],
    ) -> Result<String, Status> {
        let mut request = Request::new(what.to_owned());
        for (name, value) in metadata {
            let name = MetadataKey::from_bytes(name.as_bytes()).unwrap();
            request.metadata_mut().append(name, value.parse().unwrap());
        }
        self.0.ready().await.unwrap();
        let path = PathAndQuery::from_static("/vpc.Vpc/Ask");
        let response = self.0.unary(request, path, Plain).await;
        response.map(Response::into_inner)
    }
}

/// What a client is told, of each of these.
pub(super) fn statuses<'w>(
    service: Router,
    asked: impl IntoIterator<Item = (&'w str, Vec<(&'w str, &'w str)>)>,
) -> Vec<Status> {
    wait(async {
        let mut client = Client::of(service).await;
        let mut statuses = Vec::new();
        for (what, metadata) in asked {
            statuses.push(client.ask(what, &metadata).await.unwrap_err());
        }
        statuses
    })
}

/// A status, as it arrives.
pub(super) fn arrived(status: impl Fn() -> Status + Send + Sync + 'static) -> Status {
    let mut statuses = statuses(service(move |_| Err(status())), [("", vec![])]);
    statuses.remove(0)
}

/// An error, as it arrives.
pub(super) fn arrived_error(error: impl Fn() -> AnyError + Send + Sync + 'static) -> Status {
    arrived(move || error().into())
}

/// What the service itself says, without what HTTP adds.
pub(super) fn own(metadata: &MetadataMap) -> Vec<&str> {
    let names = metadata.keys().map(|key| match key {
        tonic::metadata::KeyRef::Ascii(key) => key.as_str(),
        tonic::metadata::KeyRef::Binary(key) => key.as_str(),
    });
    names
        .filter(|name| !["content-type", "content-length", "date"].contains(name))
        .collect()
}

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use error_catalog::{AnyError, ErrorLayer, Rejection};
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::NasError;
use http::StatusCode;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::RequestId;
use tower_http::timeout::TimeoutLayer;

use super::{Settings, form, gate};
use crate::error::{ServiceError, caused};
use crate::handler::known_action;
use crate::parameters::Parameters;

/// Whatever stands between a connection and a handler; the last is the outermost.
///
/// Errors are written in two places. The inner one knows what the whole request says, a form included; the outer one writes
/// for those whose form could not be read.
pub(super) fn around(router: Router, settings: &Settings) -> Router {
    let room = Arc::new(Semaphore::new(settings.most_calls));
    let deadline = TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, settings.deadline);
    let limits = form::Limits {
        bytes: settings.largest_form,
        time: settings.deadline,
    };
    let mut errors = ErrorLayer::new()
        .format_parameter("Format")
        .format_parameter_of(|parts| parts.extensions.get::<Parameters>()?.owned("Format"))
        .host_id(settings.host_id.clone())
        .request_id_header(gate::REQUEST_ID)
        .request_id(|parts| {
            let id = parts.extensions.get::<RequestId>();
            id.map(|id| id.header_value().clone())
        })
        .operation(|parts| known_action(parts.extensions.get::<Parameters>()?))
        .rejections(|rejection| Some(refused(rejection)));
    if let Some(observer) = settings.observer.clone() {
        errors = errors.on_error(move |reply| {
            // The answer does not depend on who watches.
            let _ = catch_unwind(AssertUnwindSafe(|| observer(reply)));
        });
    }
    router
        .layer(from_fn_with_state(room, gate::throttle))
        .layer(deadline)
        .layer(CatchPanicLayer::new())
        .layer(errors.clone())
        .layer(from_fn_with_state(limits, form::read))
        .layer(errors)
        .layer(from_fn(gate::identify))
}

/// What the framework and the layers refuse, in the words of the catalog.
fn refused(rejection: &Rejection<'_>) -> AnyError {
    let error: ServiceError = match rejection.status() {
        StatusCode::NOT_FOUND => AlibabaCommonError::UnknownAction.into(),
        StatusCode::METHOD_NOT_ALLOWED => AlibabaCommonError::UnsupportedHttpMethod.into(),
        StatusCode::GATEWAY_TIMEOUT => NasError::ServiceTimeout.into(),
        status if status.is_client_error() => AlibabaCommonError::InvalidParameter.into(),
        _ => caused(NasError::Internal, "a layer gave up"),
    };
    error.into()
}

#[cfg(test)]
mod tests {
    use super::around;
    use crate::server::Settings;
    use crate::upstream::{Identity, Network};
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::routing::get;
    use http::{Request, StatusCode};
    use std::net::SocketAddr;
    use tower::ServiceExt;

    /// No operation of the service is known to panic, so one is made that does.
    #[test]
    fn a_panic_is_answered_and_kept_secret() {
        async fn broken() -> String {
            panic!("row 7 of /var/lib/nas is odd")
        }
        let nowhere = SocketAddr::from(([127, 0, 0, 1], 9));
        let settings = Settings::new(Identity::at(nowhere), Network::at(nowhere));
        let app = around(Router::new().route("/", get(broken)), &settings);
        let request = Request::get("/?Format=JSON").body(Body::empty()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        let (head, body) = runtime.block_on(async {
            let (head, body) = app.oneshot(request).await.unwrap().into_parts();
            (head, to_bytes(body, 1000).await.unwrap())
        });
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert_eq!(head.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(body.contains(r#""Code":"InternalError""#), "{body}");
        assert!(!body.contains("row") && !body.contains("var"), "{body}");
    }
}

//! Which route is whose.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::alibaba::Products;
use crate::refusal::Refusal;
use crate::vendor::{Api, Vendor};
use crate::{alibaba, huawei, qingcloud};

/// Many times what the longest request of a client has.
const BODY_LIMIT: usize = 64 * 1024;

/// Answers on the routes of these vendors.
pub fn router(vendors: &[&'static Vendor]) -> Router {
    let mut router = Router::new();
    let mut products = Vec::new();
    for vendor in vendors.iter().copied() {
        router = match &vendor.api {
            Api::Alibaba(product) => {
                products.push((vendor, product));
                router
            }
            Api::Huawei => {
                let answer = move |path, query| async move { huawei::answer(vendor, path, query) };
                router
                    .route("/v1/{project}/vpcs/{key}", get(answer))
                    .route("/v3/{project}/vpc/vpcs/{key}", get(answer))
                    .route("/v2.0/{project}/vpcs/{key}/tags", post(answer))
            }
            Api::QingCloud => {
                let answer = move |query| async move { qingcloud::answer(vendor, query) };
                router.route("/iaas/", get(answer))
            }
        };
    }
    let products = Products::from(products);
    let rpc = get(alibaba::answer).post(alibaba::answer);
    router
        .route("/", rpc.with_state(products))
        .fallback(no_route)
        .method_not_allowed_fallback(no_route)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
}

async fn no_route() -> Refusal {
    Refusal::NoRoute
}

use axum::response::{IntoResponse, Response};
use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(implement(axum))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

impl IntoResponse for VpcError {
    fn into_response(self) -> Response {
        todo!()
    }
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(implement(axum, axm))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse")]
    InUse,
}

fn answer(error: VpcError) -> impl axum::response::IntoResponse {
    error
}

fn main() {
    answer(VpcError::InUse);
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "Zone.NotFound", message = "There is no zone {0}.")]
struct ZoneNotFound(u32);

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Vpc.NotFound", message = "There is no such VPC.")]
    NotFound,
    #[api(transparent)]
    Zone { inner: Box<ZoneNotFound> },
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent)]
    Vpc(#[api(from)] std::sync::Arc<VpcError>),
    #[api(status = 404, code = "Store.NotFound", message = "There is no such file system.")]
    NotFound,
}

error_catalog::assert_unique!(StoreError);

fn main() {
    let zone = VpcError::Zone { inner: Box::new(ZoneNotFound(1)) };
    let error = StoreError::from(std::sync::Arc::new(zone));
    assert_eq!(error.to_string(), "There is no zone 1.");
    assert_eq!(StoreError::CATALOG.len(), 3);
    assert_eq!(StoreError::NotFound.code(), "Store.NotFound");
    assert_eq!(VpcError::NotFound.code(), "Vpc.NotFound");
}

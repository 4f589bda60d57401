use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "NotFound", message = "There is no such VPC.")]
    NotFound,
}

#[derive(Debug, ApiError)]
enum ZoneError {
    #[api(status = 404, code = "Zone.NotFound", message = "There is no such zone.")]
    #[api(alias("NotFound"))]
    NotFound,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent)]
    Vpc(VpcError),
    #[api(transparent)]
    Zone(ZoneError),
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, code = "ServiceUnavailable", message = "The server is down.")]
struct Unavailable;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent(yields("ServiceUnavailable")))]
    Inner(Unavailable),
}

fn main() {}

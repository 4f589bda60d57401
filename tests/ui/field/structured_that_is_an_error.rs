use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "Store.Failed", message = "The store failed.")]
    Failed {
        #[api(param(serde))]
        inner: Inner,
        #[api(param(serde))]
        boxed: Box<Inner>,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "Inner", message = "Inner.")]
struct Inner;

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum StoreError {
    #[api(status = 500, code = "StoreFailed", message = "The store failed: {0}.")]
    #[api(zh(message = "存储失败。"))]
    Failed(#[api(from)] std::io::Error),
}

fn main() {}

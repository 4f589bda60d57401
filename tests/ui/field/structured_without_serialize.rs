use error_catalog::ApiError;

#[derive(Debug)]
struct Range {
    from: u32,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 400, code = "Store.Range", message = "Choose one of the ranges.")]
    Range {
        #[api(param(serde))]
        range: Range,
    },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
struct VpcNotFound {
    id: String,
}

fn main() {}

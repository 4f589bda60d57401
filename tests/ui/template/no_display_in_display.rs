#[derive(Debug)]
struct Node;

#[derive(Debug, error_catalog::ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    #[api(display = "node {node} has failed")]
    Internal { node: Node },
}

fn main() {}

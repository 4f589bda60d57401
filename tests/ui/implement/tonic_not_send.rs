use std::rc::Rc;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(implement(tonic))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", display = "{owner}")]
    InUse { owner: Rc<str> },
}

fn main() {}

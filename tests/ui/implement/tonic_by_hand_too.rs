use error_catalog::ApiError;
use tonic::Status;

#[derive(Debug, ApiError)]
#[api(implement(tonic))]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    InUse,
}

impl From<VpcError> for Status {
    fn from(_: VpcError) -> Status {
        todo!()
    }
}

fn main() {}

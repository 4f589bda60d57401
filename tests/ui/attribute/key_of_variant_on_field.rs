use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    NotFound {
        #[api(advice = "Create a VPC first.")]
        id: String,
    },
}

fn main() {}

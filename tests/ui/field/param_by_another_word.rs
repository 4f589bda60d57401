use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There are no such VPCs.")]
    NotFound {
        #[api(param(serialize))]
        ids: Vec<String>,
    },
}

fn main() {}

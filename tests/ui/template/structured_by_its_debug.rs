use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There are no such VPCs: {ids:?}.")]
    NotFound {
        #[api(param(serde))]
        ids: Vec<String>,
    },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(staus = 404, cdoe = "InvalidVpc.NotFound", mesage = "There is no such VPC.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(external(Display, Deserialize))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

impl std::fmt::Display for VpcError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("no VPC")
    }
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(external(Display))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound")]
    NotFound,
}

impl std::fmt::Display for VpcError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("no VPC")
    }
}

fn main() {}

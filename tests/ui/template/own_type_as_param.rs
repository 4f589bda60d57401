#[derive(Debug)]
struct VpcId(u64);

impl std::fmt::Display for VpcId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "vpc-{}", self.0)
    }
}

#[derive(Debug, error_catalog::ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    NotFound { id: VpcId },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    NotFound {
        #[api(placeholder = "vpc-1", placeholder = "vpc-2")]
        id: String,
    },
}

fn main() {}

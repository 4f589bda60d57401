use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(name = "vpc", title = "VPC", name = "vpcs")]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(status = 404, advice = "Create one.", advice = "Create a VPC.")]
    NotFound {
        #[api(param, param)]
        id: String,
    },
}

fn main() {}

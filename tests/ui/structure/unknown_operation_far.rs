use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(operation_list("CreateVpc", "DeleteVpc"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(operations("DescribeSubnets"))]
    NotFound,
}

fn main() {}

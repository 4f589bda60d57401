use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(bound = "((((((((((((((((((((((((((((((((((((((((T)))))))))))))))))))))))))))))))))))))))): Copy")]
#[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
struct NotFound<T>(T);

fn main() {}

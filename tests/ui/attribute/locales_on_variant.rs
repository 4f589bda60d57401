use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(locales("en", "zh"), zh(message = "您指定的 VPC 不存在。"))]
    NotFound,
}

fn main() {}

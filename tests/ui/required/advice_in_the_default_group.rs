use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), require(advice))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(en(advice = "Create a VPC first."), zh(advice = "请先创建 VPC。"))]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh-CN"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(zh_CN(message = "您指定的 VPC 不存在。"), zh_cn(advice = "请先创建 VPC。"))]
    NotFound,
}

fn main() {}

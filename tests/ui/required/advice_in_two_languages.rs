use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), require(advice, zh(advice)))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(advice = "Create a VPC first.", zh(advice = "请先创建 VPC。"))]
    NotFound,
    #[api(status = 403, code = "InvalidVpc.InUse", message = "The VPC is in use.")]
    #[api(advice = "Delete what uses it.")]
    InUse,
    #[api(status = 403, code = "QuotaExceeded", message = "You have too many VPCs.")]
    QuotaExceeded,
}

fn main() {}

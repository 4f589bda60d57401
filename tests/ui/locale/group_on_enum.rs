use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), zh(title = "专有网络"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

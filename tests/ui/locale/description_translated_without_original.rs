use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), untranslated(message))]
enum VpcError {
    /// A doc comment, which is the description only with `description = doc`.
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(zh(description = "没有这样的 VPC。"))]
    NotFound,
}

fn main() {}

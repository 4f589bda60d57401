use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), untranslated(message), require(zh(message)))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

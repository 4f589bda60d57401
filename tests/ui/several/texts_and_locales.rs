use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh", "en"), untranslated(title), require(advice, ja(advice)))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(title = "No VPC", zh(title = "无", advice = none), en(advice = "Create a VPC first."))]
    NotFound,
}

fn main() {}

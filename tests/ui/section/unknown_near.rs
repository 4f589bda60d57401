use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(section_list("License errors" = "The license is not valid.", "Client errors"))]
enum VpcError {
    #[api(status = 403, code = "LicenseExpired", message = "The license has expired.")]
    #[api(section = "Licence errors")]
    Expired,
}

fn main() {}

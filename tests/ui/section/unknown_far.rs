use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(section_list("License errors", "Client errors"), section = "Server errors")]
enum VpcError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
}

fn main() {}

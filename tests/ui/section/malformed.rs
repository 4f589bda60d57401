use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(section_list(License = "The license is not valid.", "Client errors" = CLIENT, "Server errors" =, ""))]
enum VpcError {
    #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    Internal,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "NotFound", message = "It is not found.", shared_code)]
    Other,
    #[api(status = 404, code = "NotFound", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 409, code = "InUse", message = "The {resource} is in use.", shared_code, numbered)]
    #[api(each(resource = "Disk", ""))]
    InUse { resource: VpcResource },
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

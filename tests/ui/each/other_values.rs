use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Invalid{resource}.NotFound", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
    #[api(status = 409, code = "Invalid{resource}.InUse", message = "The {resource} is in use.")]
    #[api(each(resource = "Disk", "Snapshot"))]
    InUse { resource: VpcResource },
}

fn main() {}

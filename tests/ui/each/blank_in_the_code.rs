use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden. {resource}NotFound", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", "Image", "Snapshot"))]
    NotFound { resource: VpcResource },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Invalid.{resource}", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", "Disk image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 200, code = "Forbidden.{resource}NotFound", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", status = 404), each(resource = "Image", status = 410))]
    NotFound { resource: VpcResource },
}

fn main() {}

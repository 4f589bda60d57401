use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(code = "Forbidden.{resource}NotFound", message = "No {resource}.")]
    #[api(each(resource = "Disk", status = 404), each(resource = "Image", "Snapshot"))]
    NotFound { resource: VpcResource },
}

fn main() {}

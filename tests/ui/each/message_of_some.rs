use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound")]
    #[api(each(resource = "Disk", message = "No disk."), each(resource = "Image", "Snapshot"))]
    NotFound { resource: VpcResource },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "The {resource} {id} is not found.")]
    #[api(description = "The {resource} {id} was deleted.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource, id: u32 },
}

fn main() {}

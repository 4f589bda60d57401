use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "It is not found.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound,
}

fn main() {}

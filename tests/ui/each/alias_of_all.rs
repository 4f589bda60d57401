use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "The {resource} is not found.", alias("NotFound"))]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

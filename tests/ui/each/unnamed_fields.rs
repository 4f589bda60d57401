use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{0}NotFound", message = "The {0} is not found.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound(VpcResource),
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{title}NotFound", message = "The {title} is not found.")]
    #[api(each(title = "Disk", "Image"))]
    NotFound { title: VpcTitle },
}

fn main() {}

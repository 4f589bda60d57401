use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{source}NotFound", message = "The {source} is not found.")]
    #[api(each(source = "Disk", "Image"))]
    NotFound { source: VpcSource },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(each(resource = "Disk", "Image"))]
enum VpcError {
    #[api(status = 404, code = "NotFound", message = "It is not found.")]
    NotFound,
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", mesage = "The {resource} is not found.")]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
}

fn not_found() -> VpcError {
    VpcError::NotFound { resource: VpcResource::Disk }
}

fn main() {
    println!("{} {} {:?}", not_found(), VpcResource::Image.as_str(), VpcResource::ALL);
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "It is not found.", advice = "Create it.")]
    #[api(zh(advice = "请先创建。"))]
    #[api(each(resource = "Disk", message = "No disk.", advice = "Create a disk."))]
    #[api(each(resource = "Image", message = "No image.", advice = "Create an image."))]
    NotFound { resource: VpcResource },
}

fn main() {}

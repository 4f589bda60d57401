use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "The {resource} {id} is not found.")]
    #[api(each(resource = "Disk", zh(message = "磁盘不存在。")), each(resource = "Image"))]
    NotFound { resource: VpcResource, id: u32 },
}

fn main() {}

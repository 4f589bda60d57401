use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), require(zh(message)))]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "The {resource} is not found.")]
    #[api(zh(message = "{resource} 不存在。"))]
    #[api(each(resource = "Disk", message = "There is no disk."), each(resource = "Image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

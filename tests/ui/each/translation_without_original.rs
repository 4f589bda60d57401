use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resource}NotFound", message = "The {resource} is not found.")]
    #[api(each(resource = "Disk", zh(advice = "请先创建磁盘。")))]
    #[api(each(resource = "Image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(status = 404, code = "No{resource}", message = "There is no {resource}.")]
    #[api(zh(message = "不存在。"))]
    #[api(each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
}

fn main() {}

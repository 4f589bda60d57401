use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum VpcError {
    #[api(code = "One.{resource}", message = "No {resource}.")]
    #[api(each(resource = "Disk", status = 200), each(resource = "Image"))]
    One { resource: VpcResource },
    #[api(code = "Two.{other}", message = "No {other}.")]
    #[api(each(other = "Disk", status = 201), each(other = "Image"))]
    Two { other: VpcOther },
}

fn main() {}

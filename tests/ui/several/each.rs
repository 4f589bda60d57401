use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(status = 404, code = "Forbidden.{resorce}NotFound", message = "The {resource:?} is not found.")]
    #[api(title = "No {id}", numbered)]
    #[api(each(resource = "3Com", fr(message = "Introuvable.")))]
    NotFound { resource: VpcResource, id: u32 },
    #[api(status = 409, code = "Invalid{resource}.InUse", message = "It is in use.")]
    InUse { resource: VpcResource },
}

fn main() {}

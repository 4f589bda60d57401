use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(kind = VpcErrorKind)]
enum VpcError {
    #[api(status = 409, code = "VpcInUse", mesage = "The VPC is in use.")]
    InUse,
    #[api(status = 404, code = "No{resource}", message = "No {resource}.", each(resource = "Disk", "Image"))]
    NotFound { resource: VpcResource },
}

fn handle(kind: VpcErrorKind) -> u16 {
    match kind {
        VpcErrorKind::InUse => 1,
        VpcErrorKind::NotFound(VpcResource::Disk) => 2,
        VpcErrorKind::NotFound(VpcResource::Image) => 3,
    }
}

fn main() {
    let kind: Option<VpcErrorKind> = VpcErrorKind::from_code("VpcInUse");
    println!("{} {:?}", handle(VpcError::InUse.kind()), kind.map(VpcErrorKind::entry));
    println!("{:?} {}", "VpcInUse".parse::<VpcErrorKind>(), VpcErrorKind::ALL.len());
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(kind = VpcErrorKind, format = xml, implement(axum), nmae = "vpc")]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}

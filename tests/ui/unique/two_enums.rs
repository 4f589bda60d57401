use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = 1404, message = "There is no such VPC.")]
    NotFound,
}

#[derive(Debug, ApiError)]
enum ZoneError {
    #[api(status = 404, code = 1404, message = "There is no such zone.")]
    NotFound,
}

error_catalog::assert_unique!(VpcError, ZoneError);

fn main() {}

use error_catalog::ApiError;

mod api {
    pub use error_catalog;
}

#[derive(Debug, ApiError)]
#[api(crate = "api::error_catalog", locales("en", "zh", "zh"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {
    println!("{}", VpcError::NotFound.code());
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(name = 3, locales("en", "z"), rename_all = "Pascal", fault = caller)]
enum VpcError {
    #[api(status = "404", code = 'a', message = concat!("There is ", "no such VPC."))]
    NotFound,
}

fn main() {}

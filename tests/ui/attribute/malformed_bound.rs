use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(bound = "T is Display")]
enum LookupError<T> {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {0}.")]
    NotFound(T),
}

fn main() {}

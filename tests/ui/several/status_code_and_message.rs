use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 4040, code = "", message = "There is no VPC {id.")]
    NotFound { id: String },
}

fn main() {}

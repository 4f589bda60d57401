use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {name}.")]
    NotFound { id: String },
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 503, code = "ServiceUnavailable", message = "The server is down.", retryable)]
    Unavailable,
    #[api(transparent)]
    Vpc(#[api(from)] VpcError),
}

error_catalog::assert_unique!(StoreError);

fn find(id: &str) -> Result<(), VpcError> {
    Err(VpcError::NotFound { id: id.to_owned() })
}

fn mount() -> Result<(), StoreError> {
    find("vpc-1")?;
    Err(StoreError::Unavailable)
}

fn main() {
    println!("{:?}", mount().map_err(|error| error.to_string()));
}

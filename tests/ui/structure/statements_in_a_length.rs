use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound([u8; {
        let length = 3;
        if length > 2 { length } else { 2 }
    }]),
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    Internal {
        #[api(from)]
        cause: std::io::Error,
    },
}

fn read() -> Result<Vec<u8>, VpcError> {
    Ok(std::fs::read("vpc.json")?)
}

fn main() {
    let error = read().unwrap_err();
    println!("{} {error} {}", error.status(), VpcError::CATALOG.len());
}

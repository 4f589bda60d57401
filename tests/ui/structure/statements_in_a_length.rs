use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound([u8; {
        let length = 3;
        if length > 2 { length } else { 2 }
    }]),
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(title = "", sections("VPC errors"))]
enum VpcError {
    #[api(status = NOTFOUND, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    NotFound {
        #[api(placeholder = 1, source = true)]
        id: String,
    },
}

fn main() {}

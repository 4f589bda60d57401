use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    NotFound {
        #[api(zh(placeholder = "专有网络"))]
        id: String,
    },
}

fn main() {}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(untranslated(mesage, adivce, title), external(Serialise, Form), operation_list("CreateVpc", 3, ""))]
enum VpcError {
    #[api(status(404, 404, 4040, NOT_FUOND), code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    #[api(retryable(throtling, never), alias("InvalidVpc.Missing", missing, 3u8))]
    NotFound,
}

fn main() {}

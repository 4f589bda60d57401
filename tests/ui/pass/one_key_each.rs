use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(name = "vpc")]
#[api(title = "VPC")]
#[api(locales("en", "zh"))]
#[api(untranslated(title), require(message))]
#[api(body(Code = code, Message = message),)]
#[api(status = 500)]
enum VpcError {
    #[api(code = "NotFound")]
    #[api(status = NOT_FOUND)]
    /// In between.
    #[api(message = "There is no {id}.")]
    #[allow(dead_code)]
    #[api(zh(message = "{id} 不存在。"))]
    #[api(alias("Missing"))]
    #[api(retryable)]
    NotFound {
        #[api(param = "vpc-id")]
        #[api(placeholder = "vpc-1")]
        id: String,
    },
    #[api(code = "Internal", message = "Please try again later.")]
    Internal,
}

fn main() {
    assert_eq!(VpcError::NotFound { id: "a".to_owned() }.status(), 404);
    assert_eq!(VpcError::Internal.status(), 500);
}

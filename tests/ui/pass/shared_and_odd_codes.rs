use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, code_prefix = "Vpc::", rename_all = "SCREAMING-KEBAB-CASE")]
enum VpcError {
    #[api(message = "a", shared_code)]
    NotFound,
    #[api(message = "b", code = "NOT-FOUND", shared_code)]
    Gone,
    #[api(message = "c", code = "NOT-FOUND", shared_code)]
    Lost,
    #[api(message = "d", code = "未找到 \"x\" </a> |`", alias("a  b"))]
    #[api(allow(code_whitespace, reason = "the document prints it so"))]
    Odd,
}

fn main() {}

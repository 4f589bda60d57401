use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(locales("de", "id", "as", "zh-Hans-CN", "es_419", "fil", "de-1996"))]
enum VpcError {
    #[api(status = 404, code = "NotFound", message = "Es gibt kein VPC {name}.")]
    #[api(
        id(message = "Tidak ada VPC {name}."),
        as(message = "{name} VPC নাই।"),
        zh_Hans_CN(message = "VPC {name} 不存在。"),
        ES_419(message = "No existe la VPC {name}."),
        fil(message = "Walang VPC {name}.", advice = none),
        de_1996(message = "VPC {name} gibt es nicht."),
    )]
    NotFound { name: String },
}

fn main() {
    let error = VpcError::NotFound { name: "a".to_owned() };
    assert_eq!(error.to_string(), "Es gibt kein VPC a.");
    assert_eq!(error.localized("as").message(), "a VPC নাই।");
    assert_eq!(error.localized("zh-hans-cn").message(), "VPC a 不存在。");
}

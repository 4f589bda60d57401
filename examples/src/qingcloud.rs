//! The errors of the `QingCloud` API, as its document "错误码" prints them: 43 rows in four sections, in document order. All
//! texts are the vendor's, to the letter.
//!
//! What the document leaves open, and what was decided:
//!
//! - *It names no HTTP status.* A caller tells success from failure by `ret_code` in the body, so the status is 200, once
//!   for all and knowingly. What a status would have said is said in words: the errors of the server's section are the
//!   server's fault and loud in logs.
//! - *The message is free text.* The table has a summary, 描述, and an explanation, 说明; what is sent is neither, but the
//!   reason of this occurrence ("我们会在返回的错误信息里头提及错误原因"). So every variant carries its message, and the
//!   table's texts are title and description. The explanations stand as doc comments, which `description = doc` reads.
//! - *Its prose names the four sections in another order than its tables.* The tables' order is kept, with the prose's
//!   sentence as the introduction of each section.
//!
//! Errors are retryable where the explanation is to try again later. That holds of 5400 too, whose explanation is word for
//! word that of 5300; and 5600 stands among the server's errors, though it is about a request. Slips of the document, it
//! seems, and not ours to mend.
//!
//! ```
//! use error_catalog::ApiError;
//! use error_catalog_examples::qingcloud::QingCloudError;
//!
//! let instance = "i-2aypaijz";
//! let error = QingCloudError::AccessDenied(format!(
//!     "PermissionDenied, instance [{instance}] is not running, can not be stopped"
//! ));
//! assert_eq!(error.code(), 1400);
//! assert_eq!(error.title(), Some("访问被拒绝"));
//! assert_eq!(
//!     serde_json::to_string(&error)?,
//!     r#"{"message":"PermissionDenied, instance [i-2aypaijz] is not running, can not be stopped","ret_code":1400}"#,
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```

use error_catalog::ApiError;

/// What a call to the QingCloud API can be answered with.
#[derive(Debug, ApiError)]
#[api(
    name = "qingcloud",
    title = "QingCloud",
    locales("zh"),
    body(message = message, ret_code = code),
    status = 200,
    allow(non_error_status, reason = "callers look at `ret_code`; the document names no status"),
    description = doc,
    require(title, description),
    section = "客户端错误",
    section_list(
        "客户端错误" = "若报客户端错误,说明该错误是由用户提交的 API 引起的。",
        "License 错误" = "若报 License 错误,说明授权证书存在错误。",
        "服务器端错误" = "若报服务器端错误,说明该错误是由服务器端引起的。",
        "配置文件错误" = "若报配置文件错误,说明配置文件中的某项存在问题。",
    )
)]
#[expect(clippy::doc_markdown, reason = "the vendor's texts are no Markdown")]
pub enum QingCloudError {
    /// 当缺少必要参数,或者参数值格式不正确时,会返回该错误。此时可以查看相关文档确认每个参数的格式是否正确。
    #[api(code = 1100, title = "消息格式错误", message = "{0}")]
    InvalidMessageFormat(String),

    /// 当请求了不存在的方法,或者参数值不正确时,会返回该错误。
    #[api(code = 1101, title = "请求方法错误", message = "{0}")]
    InvalidRequestMethod(String),

    /// 当用户提供了不存在的 access_key_id 参数,或者 API 请求的签名不正确时,会返回该错误。
    #[api(code = 1200, title = "身份验证失败", message = "{0}")]
    AuthenticationFailed(String),

    /// 当用户提交的 time_stamp 参数时间过期(超过 60 秒)时会返回该错误。关于 time_stamp,可以参考公共参数。
    #[api(code = 1300, title = "消息已过期", message = "{0}")]
    MessageExpired(String),

    /// 当用户试图访问不属于自己的资源,或者对于提交的操作没有权限,或者试图更改的资源处于不可更改的状态时等,会返回该错误。我们会在返回的错误信息里头提及错误原因。
    #[api(code = 1400, title = "访问被拒绝", message = "{0}")]
    AccessDenied(String),

    /// 当用户注册失败时,会返回该错误。
    #[api(code = 1500, title = "注册用户失败", message = "{0}")]
    RegistrationFailed(String),

    /// 当注册已存在的帐号时,会返回该错误。
    #[api(code = 1510, title = "帐号已存在", message = "{0}")]
    AccountExists(String),

    /// 当注册的帐号格式不满足要求时,会返回该错误。
    #[api(code = 1520, title = "帐号格式不合法", message = "{0}")]
    InvalidAccountFormat(String),

    /// 当用户输入错误的登录信息时,会返回该错误。
    #[api(code = 1600, title = "登录失败", message = "{0}")]
    LoginFailed(String),

    /// 当用户提供了不存在的用户名时,会返回该错误。
    #[api(code = 1610, title = "找不到该用户", message = "{0}")]
    UserNotFound(String),

    /// 当用户提供了不匹配的密码时,会返回该错误。
    #[api(code = 1620, title = "密码不匹配", message = "{0}")]
    WrongPassword(String),

    /// 当用户重置密码不符合要求时,会返回该错误。
    #[api(code = 1630, title = "重置密码失败", message = "{0}")]
    PasswordResetFailed(String),

    /// 当用户重置密码过于频繁时,会返回该错误。
    #[api(code = 1640, title = "重置密码过于频繁", message = "{0}")]
    PasswordResetTooOften(String),

    /// 当用户重置密码 token 无效时,会返回该错误。
    #[api(code = 1650, title = "无效的密码重置 token", message = "{0}")]
    InvalidPasswordResetToken(String),

    /// 当用户提供了不匹配的用户名密码时,会返回该错误。
    #[api(code = 1660, title = "用户名或密码不匹配", message = "{0}")]
    WrongUserNameOrPassword(String),

    /// 当用户注册未完成时,会返回该错误。
    #[api(code = 1661, title = "用户未完成注册", message = "{0}")]
    RegistrationIncomplete(String),

    /// 当用户执行超出权限时,会返回该错误。
    #[api(code = 1662, title = "用户已被禁止访问", message = "{0}")]
    UserBanned(String),

    /// 当用户会话空闲过久时,会返回该错误,请重新登录。
    #[api(code = 2000, title = "登录会话过期", message = "{0}")]
    SessionExpired(String),

    /// 当用户试图访问不存在的资源时,会返回该错误。
    #[api(code = 2100, title = "找不到资源", message = "{0}")]
    ResourceNotFound(String),

    /// 当用户创建已存在的资源时,会返回该错误。
    #[api(code = 2110, title = "资源已存在", message = "{0}")]
    ResourceExists(String),

    /// 当用户租赁信息存在错误时,会返回该错误。
    #[api(code = 2200, title = "租赁资源失败", message = "{0}")]
    LeaseFailed(String),

    /// 当用户解除租赁失败时,会返回该错误。
    #[api(code = 2300, title = "解除租赁失败", message = "{0}")]
    LeaseTerminationFailed(String),

    /// 当用户余额不足时,会返回该错误。
    #[api(code = 2400, title = "余额不足", message = "{0}")]
    InsufficientBalance(String),

    /// 当用户试图创建的资源超过用户配额,或者短时间内的 API 访问请求超过配额限制,会返回该错误。
    #[api(code = 2500, title = "超过配额", message = "{0}")]
    QuotaExceeded(String),

    /// 当用户使用了无效的 API 模块时,会返回该错误。
    #[api(code = 3300, title = "无效的 API 模块", message = "{0}")]
    InvalidApiModule(String),

    /// 当用户的证书失效时,会返回该错误。
    #[api(code = 4000, title = "无效的证书", message = "{0}")]
    #[api(section = "License 错误")]
    InvalidLicense(String),

    /// 当用户的授权证书已经过期时,会返回该错误。
    #[api(code = 4001, title = "授权证书已经过期", message = "{0}")]
    #[api(section = "License 错误")]
    LicenseExpired(String),

    /// 当用户的证书重复时,会返回该错误。
    #[api(code = 4002, title = "平台已有相同的授权证书", message = "{0}")]
    #[api(section = "License 错误")]
    LicenseExists(String),

    /// 当用户的当前云服务器的数量已超过授权证书的规定数量时,会返回该错误。
    #[api(code = 4003, title = "超出证书授权", message = "{0}")]
    #[api(section = "License 错误")]
    LicenseExceeded(String),

    /// 当用户加载授权证书失败时,会返回该错误。
    #[api(code = 4004, title = "加载授权证书失败", message = "{0}")]
    #[api(section = "License 错误")]
    LicenseLoadingFailed(String),

    /// 当用户没有有效的授权证书时,会返回该错误。
    #[api(code = 4005, title = "找不到授权证书", message = "{0}")]
    #[api(section = "License 错误")]
    LicenseNotFound(String),

    /// 当服务器执行请求过程中,遇到未知错误时,会返回该错误信息。遇到这种错误,请及时与我们联系。
    #[api(code = 5000, title = "内部错误", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error)]
    Internal(String),

    /// 当服务器执行超时,或者服务器负载过高无法完成请求时,会返回该错误信息。遇到这种错误,请稍后再尝试,或者及时与我们联系。
    #[api(code = 5100, title = "服务器繁忙", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error, retryable)]
    ServerBusy(String),

    /// 当我们后台计算资源不足以满足用户的创建需求时,会返回该错误信息。遇到这种错误,请及时与我们联系。
    #[api(code = 5200, title = "资源不足", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error)]
    InsufficientResources(String),

    /// 当我们的后台服务正在更新时,会返回该错误信息。遇到这种错误,请稍后再尝试,或者及时与我们联系。
    #[api(code = 5300, title = "服务更新中", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error, retryable)]
    ServiceUpdating(String),

    /// 当我们的后台服务正在更新时,会返回该错误信息。遇到这种错误,请稍后再尝试,或者及时与我们联系。
    #[api(code = 5400, title = "存在依赖关系", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error, retryable)]
    DependencyExists(String),

    /// 当服务器 Warehouse 服务未开启时,会返回该错误信息。遇到这种错误,请及时与我们联系。
    #[api(code = 5500, title = "Warehouse 服务未开启", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error)]
    WarehouseNotEnabled(String),

    /// 当用户向一个不支持加密的云服务器挂载加密硬盘时,会返回该错误信息。
    #[api(code = 5600, title = "不支持的硬盘类型", message = "{0}")]
    #[api(section = "服务器端错误", fault = server, level = error)]
    VolumeTypeNotSupported(String),

    /// 当用户在配置文件中提供了错误的参数时,会返回该错误。
    #[api(code = 8000, title = "命令参数验证失败", message = "{0}")]
    #[api(section = "配置文件错误")]
    InvalidCommandParameters(String),

    /// 当用户配置文件中无镜像时,会返回该错误。
    #[api(code = 8001, title = "配置文件中无任何镜像", message = "{0}")]
    #[api(section = "配置文件错误")]
    NoImageInConfiguration(String),

    /// 当用户配置文件中的镜像在指定区不存在时,会返回该错误。
    #[api(code = 8002, title = "配置文件中镜像在指定区不存在", message = "{0}")]
    #[api(section = "配置文件错误")]
    ImageNotInZone(String),

    /// 当用户配置文件提供了无效的集群设置时,会返回该错误。
    #[api(code = 8003, title = "无效的集群设置", message = "{0}")]
    #[api(section = "配置文件错误")]
    InvalidClusterSettings(String),

    /// 当缺少相应配置文件时,会返回该错误。
    #[api(code = 8004, title = "缺少配置文件", message = "{0}")]
    #[api(section = "配置文件错误")]
    ConfigurationMissing(String),
}

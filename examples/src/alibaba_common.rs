//! The errors that every API of Alibaba Cloud can answer, as the document "公共错误码" prints them: 40 rows, in document
//! order, with 30 codes. All texts are the vendor's, to the letter: messages in English, the meaning (语义) in Chinese.
//!
//! What is odd in the document, and what was decided:
//!
//! - *Five codes stand on several rows*, hence `shared_code`. Three pairs of rows, of `InvalidParameter`, `Throttling` and
//!   `UnsupportedParameter`, have one status and one message too, and differ in meaning alone. Callers cannot tell them
//!   apart. The service can, and so can its logs and documents, so each is a variant of its own.
//! - *Families are one variant.* A parameter that is missing, or a resource that RAM cannot find, is a value of a field,
//!   and each value is a row. A value that reads differently from the others says so: `Signature` has a sentence of its
//!   own, and the parameter `TimeStamp` is `Timestamp` in its meaning.
//! - *Misspelt codes stay*, because callers match on them: `InvalidParamater` of two rows is none of the
//!   `InvalidParameter` of three others. So do messages: `cann’t`, the `。` behind an English sentence, and the message of
//!   `IllegalTimestamp`, which speaks of a parameter that is missing.
//! - *`The parameter ”” is not supported.`* has nothing between its quotes, which are two closing ones. Quotes are there for
//!   a name, so it is taken for lost in print: the name is sent, and documents print nothing for it.
//! - *No advice is documented*, so what is retryable is a decision of ours: what is so by its own words. A failure is
//!   temporary, there were too many requests, or the last one is not done yet.
//!
//! ```
//! use error_catalog::ApiError;
//! use error_catalog_examples::alibaba_common::{AlibabaCommonError, RamResource};
//!
//! let error = AlibabaCommonError::ResourceNotFound { resource: RamResource::Disk };
//! assert_eq!(error.status(), 404);
//! assert_eq!(error.code(), "Forbidden.DiskNotFound");
//!
//! // The meanings of a shared code, in document order.
//! let meanings: Vec<_> = AlibabaCommonError::CATALOG
//!     .find_all("Throttling")
//!     .filter_map(|entry| entry.description())
//!     .collect();
//! assert_eq!(meanings, ["因系统流控拒绝访问", "该 key 的调用 quota 已用完"]);
//! ```

use error_catalog::ApiError;

/// What a call to any API of Alibaba Cloud can be answered with.
#[derive(Debug, ApiError)]
#[api(
    name = "alibaba-common",
    title = "Alibaba Cloud 公共错误码",
    locales("zh"),
    body(root = "Error", RequestId = request_id, HostId = host_id, Code = code, Message = message),
    description = doc,
    require(description)
)]
#[expect(clippy::doc_markdown, reason = "the vendor's texts are no Markdown")]
pub enum AlibabaCommonError {
    /// The request lacks a parameter that every request has to have.
    #[api(status = 400, code = "MissingParameter", shared_code)]
    #[api(
        message = "The input parameter “{parameter}” that is mandatory for processing this request is not supplied"
    )]
    #[api(description = "缺少 {parameter} 字段")]
    #[api(each(parameter = "Action", "AccessKeyId"))]
    #[api(each(
        parameter = "Signature",
        message = "An input parameter “Signature” that is mandatory for processing the request is not supplied."
    ))]
    #[api(each(parameter = "TimeStamp", description = "缺少 Timestamp 字段"))]
    #[api(each(parameter = "Version"))]
    MissingParameter {
        /// The one that the request lacks.
        parameter: MandatoryParameter,
    },

    /// 无效的 Action 值(该 API 不存在)
    #[api(status = 400, code = "InvalidParameter", shared_code)]
    #[api(message = "The specified parameter “Action or Version” is not valid.")]
    UnknownAction,

    /// 无效的 AccessKeyId 值(该 key 不存在)
    #[api(status = 400, code = "InvalidAccessKeyId.NotFound")]
    #[api(message = "The Access Key ID provided does not exist in our records.")]
    AccessKeyNotFound,

    /// 该 AccessKey 处于禁用状态
    #[api(status = 403, code = "Forbidden.AccessKeyDisabled")]
    #[api(message = "The Access Key is disabled.")]
    AccessKeyDisabled,

    /// 无效的 Signature 取值(签名结果错误)
    #[api(status = 400, code = "IncompleteSignature")]
    #[api(message = "The request signature does not conform to Aliyun standards.")]
    WrongSignature,

    /// The request is signed in a way that the service does not know; so the wire spells the code.
    #[api(status = 400, code = "InvalidParamater", shared_code)]
    #[api(message = "The specified parameter “{parameter}” is not valid.")]
    #[api(description = "无效的 {parameter} 取值")]
    #[api(each(parameter = "SignatureMethod", "SignatureVersion"))]
    InvalidSignatureParameter {
        /// The one that the service does not know.
        parameter: SignatureParameter,
    },

    /// 无效的 Timestamp 取值(Timestamp 与服务器时间相差超过了 1 个小时)
    #[api(status = 400, code = "IllegalTimestamp")]
    #[api(
        message = "The input parameter “Timestamp” that is mandatory for processing this request is not supplied."
    )]
    TimestampTooFarOff,

    /// 无效的 SignatureNonce(该 SignatureNonce 值已被使用过)
    #[api(status = 400, code = "SignatureNonceUsed")]
    #[api(message = "The request signature nonce has been used.")]
    SignatureNonceUsed,

    /// 无效的 Version 取值
    #[api(status = 400, code = "InvalidParameter", shared_code)]
    #[api(message = "The specified parameter “Action or Version” is not valid.")]
    InvalidVersion,

    /// The request names an owner that does not exist.
    #[api(status = 400, code = "Invalid{parameter}")]
    #[api(message = "The specified {parameter} is not valid.")]
    #[api(description = "无效的 {parameter} 取值")]
    #[api(each(parameter = "OwnerId", "OwnerAccount"))]
    InvalidOwner {
        /// The one that names the owner.
        parameter: OwnerParameter,
    },

    /// 同时使用了 OwnerId 和 OwnerAccount
    #[api(status = 400, code = "InvalidOwner")]
    #[api(message = "OwnerId and OwnerAccount can’t be used at one API access.")]
    TwoOwners,

    /// 因系统流控拒绝访问
    #[api(status = 400, code = "Throttling", shared_code, retryable(throttling))]
    #[api(message = "Request was denied due to request throttling.")]
    Throttled,

    /// 该 key 的调用 quota 已用完
    #[api(status = 400, code = "Throttling", shared_code, retryable(throttling))]
    #[api(message = "Request was denied due to request throttling.")]
    KeyQuotaExceeded,

    /// 该 key 无权调用该 API
    #[api(status = 403, code = "InvalidAction")]
    #[api(message = "Specified action is not valid.")]
    ActionNotAuthorized,

    /// 用户使用了不支持的 Http Method(当前 TOP 只支持 post 和 get)
    #[api(status = 403, code = "UnsupportedHTTPMethod")]
    #[api(message = "This http method is not supported.")]
    UnsupportedHttpMethod,

    /// 服务不可用
    #[api(status = 500, code = "ServiceUnavailable", retryable)]
    #[api(message = "The request has failed due to a temporary failure of the server.")]
    ServiceUnavailable,

    /// 使用了无效的参数
    #[api(status = 400, code = "UnsupportedParameter", shared_code)]
    #[api(message = "The parameter ”{0}” is not supported.")]
    UnsupportedParameter(#[api(placeholder = "")] String),

    /// 其他情况
    #[api(status = 500, code = "InternalError")]
    #[api(
        message = "The request processing has failed due to some unknown error, exception or failure."
    )]
    Internal(#[api(source)] Box<dyn std::error::Error + Send + Sync>),

    /// 调用该接口没有指定 OwnerId
    #[api(status = 403, code = "MissingParameter", shared_code)]
    #[api(
        message = "The input parameter OwnerId,OwnerAccount that is mandatory for processing this request is not supplied."
    )]
    MissingOwner,

    /// 无权调用订单类接口
    #[api(status = 403, code = "Forbidden.SubUser")]
    #[api(message = "The specified action is not available for you。")]
    SubUserForbidden,

    /// 该参数无权使用
    #[api(status = 400, code = "UnsupportedParameter", shared_code)]
    #[api(message = "The parameter ”{0}” is not supported.")]
    ParameterNotAuthorized(#[api(placeholder = "")] String),

    /// RAM has to know the resource before it can say whether a sub-user may access it.
    #[api(status = 404, code = "Forbidden.{resource}NotFound")]
    #[api(
        message = "The specified {resource} is not found, so we cann’t get enough information to check permission in RAM."
    )]
    #[api(description = "使用了 RAM 授权子账号进行资源访问,但是本次访问涉及到的 {resource} 不存在")]
    #[api(each(resource = "Instance", "Disk", "SecurityGroup", "Snapshot", "Image"))]
    ResourceNotFound {
        /// What was not found.
        resource: RamResource,
    },

    /// 使用了 RAM 授权子账号进行资源访问,但是本次操作没有被正确的授权
    #[api(status = 403, code = "Forbidden.RAM")]
    #[api(
        message = "User not authorized to operate the specified resource, or this API doesn’t support RAM."
    )]
    RamNotAuthorized,

    /// 该接口不允许使用 RAM 方式进行访问
    #[api(status = 403, code = "Forbidden.NotSupportRAM")]
    #[api(message = "This action does not support accessed by RAM mode.")]
    RamNotSupported,

    /// 余额不足
    #[api(status = 400, code = "InsufficientBalance")]
    #[api(message = "Your account does not have enough balance.")]
    InsufficientBalance,

    /// 使用了一个已经使用过的 ClientToken,但此次请求内容却又与上一次使用该 Token 的 request 不一样.
    #[api(status = 400, code = "IdempotentParameterMismatch")]
    #[api(
        message = "Request uses a client token in a previous request but is not identical to that request."
    )]
    ClientTokenReused,

    /// 用户未进行实名认证
    #[api(status = 403, code = "RealNameAuthenticationError")]
    #[api(message = "Your account has not passed the real-name authentication yet.")]
    RealNameNotAuthenticated,

    /// 幂等参数不匹配
    #[api(status = 403, code = "InvalidIdempotenceParameter.Mismatch")]
    #[api(message = "The specified parameters are different from before")]
    IdempotenceParameterMismatch,

    /// 上一次请求还在处理中
    #[api(status = 403, code = "LastTokenProcessing", retryable)]
    #[api(message = "The last token request is processing")]
    LastTokenProcessing,

    /// 参数校验失败
    #[api(status = 400, code = "InvalidParameter", shared_code)]
    #[api(message = "The specified parameter is not valid")]
    InvalidParameter,
}

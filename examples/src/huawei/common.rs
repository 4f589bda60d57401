//! What every operation can be answered with: the two sections 公共.

use error_catalog::ApiError;

/// Why no operation could be carried out.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum CommonError {
    /// 可用区为空
    #[api(status = 400, code = "0002", message = "Available zone Name is null.")]
    #[api(advice = "请确认创建子网的请求体中availability_zone字段是否为空")]
    AvailabilityZoneMissing,
    /// VPC不存在
    #[api(status = 404, code = "0003", message = "VPC does not exist.")]
    #[api(advice = "请确认VPC的id是否填写正确或该租户下是否确实存在该VPC")]
    VpcNotFound,
    /// VPC状态异常
    #[api(status = 400, code = "0004", retryable)]
    #[api(message = "VPC does not active,please try later.")]
    #[api(advice = "请稍后重试或联系技术支持")]
    VpcNotActive,
    /// 用户受限
    #[api(status = 401, code = "0005", message = "Lack of user authority.")]
    #[api(advice = "请确认是否欠费或未申请公测权限")]
    UserRestricted,
    /// 实名认证失败
    #[api(status = 401, code = "0009")]
    #[api(message = "real-name authentication fail.", advice = "请联系技术支持")]
    RealNameAuthenticationFailed,
}

/// Why the token of a request was turned down.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum TokenError {
    /// tenantID不一致
    #[api(status = 400, code = "0007")]
    #[api(message = "urlTenantId is not equal tokenTenantId")]
    #[api(advice = "url里的tenant_id和token中解析到的tenant_id不一致")]
    TenantMismatch,
    /// token非法
    #[api(status = 401, code = "0008", message = "Invalid token in the header.")]
    #[api(advice = "请确认请求头中的token是否合法")]
    InvalidToken,
    /// 无权操作,或账户余额不足
    #[api(status = 403, code = "2701")]
    #[api(message = "Token not allowed to do this action.")]
    #[api(advice = "请确认账户是否余额不足或被冻结")]
    ActionNotAllowed,
}

//! The errors of operations on security groups and their rules.

use error_catalog::{ApiError, Status};

/// Why a security group could not be created.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum CreateSecurityGroupError {
    /// 安全组参数错误
    #[api(status = 400, code = "0601", shared_code)]
    #[api(message = "Creating securitygroup name is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidName,
    /// 安全组内部异常
    #[api(status = 500, code = "0602", message = "Add security group fail.")]
    #[api(shared_code, advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    CreationFailed,
    /// 安全组资源配额不足
    #[api(status = 409, code = "0604")]
    #[api(message = "Quota exceeded for resources: ['security_group'].")]
    #[api(advice = "请删除账号下不使用的安全组或申请扩大安全组配额")]
    QuotaExceeded,
}

/// Why a security group could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ShowSecurityGroupError {
    /// 安全组参数错误
    #[api(status = 400, code = "0601", message = "Securitygroup id is invalid.")]
    #[api(shared_code, advice = "请确认安全组的id是否合法")]
    InvalidId,
    /// 安全组内部异常
    #[api(status = 500, code = "0602", message = "Query security group fail.")]
    #[api(shared_code, advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    QueryFailed,
    /// 安全组不存在
    #[api(status = 404, code = "0603", message = "Securitygroup is not exist.")]
    #[api(advice = "请确认安全组的id是否填写正确或该租户下是否确实存在该安全组")]
    NotFound,
    /// 安全组内部异常
    #[api(status(404, 500), code = "0612", message = "Neutron Error.")]
    #[api(advice = "请联系技术支持")]
    Neutron(#[api(status)] Status),
}

/// Why security groups could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListSecurityGroupsError {
    /// 安全组参数错误
    #[api(status = 400, code = "0601", shared_code)]
    #[api(message = "Query security groups error limit is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidLimit,
    /// 安全组内部异常
    #[api(status = 500, code = "0602", message = "Query security groups fail.")]
    #[api(shared_code, advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    QueryFailed,
}

/// Why a rule could not be added to a security group.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.")]
pub enum CreateSecurityGroupRuleError {
    /// The rule is there already, or is one too many.
    #[api(status = 409, code = "0602", shared_code, numbered)]
    #[api(each(
        conflict = "AlreadyExists",
        message = "Security group rule already exists.",
        description = "安全组规则已存在",
        advice = "请更换创建安全组规则请求体"
    ))]
    #[api(each(
        conflict = "QuotaExceeded",
        message = "Quota exceeded for resources: ['security_group_rule'].",
        description = "安全组规则资源配额不足",
        advice = "请删除账号下不使用的安全组规则或申请扩大安全组规则配额"
    ))]
    #[api(each(
        conflict = "CreatedConcurrently",
        message = "Failed to create the security group rule concurrently. The rule already exists.",
        description = "并发创建安全组规则规则失败,安全组规则已存在",
        advice = "请确认并发创建的安全组规则内容是否不同"
    ))]
    Conflict {
        /// Which of the three it is.
        conflict: RuleConflict,
    },
}

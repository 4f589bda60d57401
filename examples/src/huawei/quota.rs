//! The errors of looking up quotas.

use error_catalog::ApiError;

/// Why quotas could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ShowQuotasError {
    /// 指定的类型不存在
    #[api(status = 400, code = "1207", message = "resource type is invalid.")]
    #[api(advice = "请使用已存在的正确类型。")]
    UnknownResourceType,
}

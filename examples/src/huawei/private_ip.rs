//! The errors of operations on private IP addresses, and on how a network uses them.

use error_catalog::ApiError;

/// Why a private IP address could not be applied for.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xxx")]
pub enum CreatePrivateIpError {
    /// 私有IP已存在
    #[api(status = 500, code = "0701", message = "The IP has been used.")]
    #[api(advice = "请更换一个私有IP地址再重试创建")]
    AlreadyUsed,
    /// 私有IP不合法
    #[api(status = 400, code = "0705")]
    #[api(message = "IP address is not a valid IP for the specified subnet.")]
    #[api(advice = "请确认请求体中传入的IP地址是否在子网网段内")]
    OutsideSubnet,
    /// 查询资源不存在或者权限不足
    #[api(status = 404, code = "2204", message = "Query resource by id fail.")]
    #[api(advice = "请确认请求体中传入的子网是否存在或者当前账号是否有权查询到该子网")]
    SubnetNotFound,
    /// IP地址不足
    #[api(status = 409, code = "0703")]
    #[api(message = "No more IP addresses available on network {network_id}.")]
    #[api(advice = "请确认子网下是否已分配足够的IP地址")]
    AddressesExhausted {
        /// The network without a free address.
        network_id: String,
    },
}

/// Why a private IP address could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"))]
pub enum ShowPrivateIpError {
    /// 私有IP不存在
    #[api(transparent)]
    NotFound(#[api(from)] PrivateIpNotFound),
}

/// Why private IP addresses could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListPrivateIpsError {
    /// 参数错误
    #[api(status = 400, code = "0702", message = "query privateIps error.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidParameter,
}

/// Why a private IP address could not be released.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum DeletePrivateIpError {
    /// 私有IP不存在
    #[api(transparent)]
    NotFound(#[api(from)] PrivateIpNotFound),
    /// 删除异常
    #[api(status = 500, code = "0706", retryable, message = "Delete port fail.")]
    #[api(advice = "请稍后重试或联系技术支持")]
    DeletionFailed,
    /// 私有IP正在使用
    #[api(status = 409, code = "0707", message = "privateIp is in use.")]
    #[api(advice = "请确认该私有IP是否被计算或其他资源占用")]
    InUse,
}

/// Why the use of a network's IP addresses could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xxx")]
pub enum ShowNetworkIpUsageError {
    /// 请求参数错误
    #[api(status = 400, code = "2301")]
    #[api(message = "parameter network_id is invalid.")]
    #[api(advice = "请输入正确格式的network_id。")]
    InvalidNetworkId,
    /// 未找到对应的network
    #[api(status = 400, code = "2302")]
    #[api(message = "Network {network_id} could not be found.")]
    #[api(advice = "请确保输入的network_id是存在的。")]
    NetworkNotFound {
        /// The network that was asked for.
        network_id: String,
    },
}

/// 私有IP不存在
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 404, code = "VPC.0704", shared_code)]
#[api(description = doc, message = "Query resource by id fail.")]
#[api(advice = "请确认该私有IP是否确实存在")]
pub struct PrivateIpNotFound;

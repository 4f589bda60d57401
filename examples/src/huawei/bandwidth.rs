//! The errors of operations on bandwidths, shared ones included.

use error_catalog::ApiError;

/// Why a bandwidth could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ShowBandwidthError {
    /// 带宽参数错误
    #[api(status = 400, code = "0301", shared_code)]
    #[api(message = "getBandwidth error bandwidthId is invalid.")]
    #[api(advice = "请确认带宽的id是否合法")]
    InvalidId,
    /// It could not be looked up.
    #[api(transparent)]
    Lookup(#[api(from)] BandwidthLookupError),
}

/// Why bandwidths could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListBandwidthsError {
    /// 带宽参数错误
    #[api(status = 400, code = "0301", shared_code)]
    #[api(message = "Get bandwidths error limit is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidLimit,
    /// They could not be looked up.
    #[api(transparent)]
    Lookup(#[api(from)] BandwidthLookupError),
}

/// Why a bandwidth could not be updated.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum UpdateBandwidthError {
    /// 带宽参数错误
    #[api(status = 400, code = "0301", shared_code)]
    #[api(message = "updateBandwidth input param is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidParameter,
    /// 带宽获取底层资源异常
    #[api(status = 500, code = "0302", shared_code, message = "Neutron Error.")]
    #[api(advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    Neutron,
    /// 更新带宽内部异常
    #[api(status = 500, code = "0305", message = "updateBandwidth error.")]
    #[api(advice = "请联系技术支持")]
    UpdateFailed,
}

/// Why a shared bandwidth could not be created.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum CreateSharedBandwidthError {
    /// 共享带宽配额不足
    #[api(status = 400, code = "0310", message = "NO QUOTAS for shareBandwidth!")]
    #[api(advice = "请删除不使用的共享带宽或联系技术支持")]
    QuotaExceeded,
}

/// Why a public IP address could not be inserted into a shared bandwidth, or removed from it.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ChangeSharedBandwidthError {
    /// The id is that of no public IP address.
    #[api(status = 400, code = "0301", message = "Invalid publicip_id")]
    #[api(shared_code, description = "无效的publicip_id")]
    #[api(advice = "请检查publicip_info里面的publicip_id是否合法")]
    InvalidPublicIpId,
    /// 共享带宽无法插入/移除弹性公网IP
    #[api(status = 400, code = "0323")]
    #[api(message = "publicIp can not be operate with this bandwidth")]
    #[api(advice = "请检查共享带宽或者弹性公网IP的状态是否正常")]
    PublicIpNotOperable,
}

/// Why a bandwidth could not be looked up.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum BandwidthLookupError {
    /// 带宽对象不存在
    #[api(status = 404, code = "0306", shared_code)]
    #[api(message = "No Eip bandwidth exist with id.")]
    #[api(advice = "所查询的带宽对象不存在")]
    NotFound,
    /// 底层异常
    #[api(status = 500, code = "0302", shared_code, message = "Neutron Error.")]
    #[api(advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    Neutron,
}

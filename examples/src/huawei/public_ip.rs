//! The errors of operations on elastic public IP addresses, which the service calls floating IPs as well.

use error_catalog::{ApiError, Status};

/// Why a public IP address could not be applied for.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum CreatePublicIpError {
    /// 创建弹性公网IP时,带宽参数错误
    #[api(status = 400, code = "0301", shared_code)]
    #[api(message = "Bandwidth name or share_type is invalid.")]
    #[api(advice = "请检查传入的带宽参数值是否合法")]
    InvalidBandwidth,
    /// 弹性公网IP参数错误
    #[api(status = 400, code = "0501", shared_code)]
    #[api(message = "Bandwidth share_type is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidShareType,
    /// 用户受限,不允许申请弹性公网IP
    #[api(status = 403, code = "0502")]
    #[api(message = "Tenant status is op_restricted.")]
    #[api(advice = "请确认账户是否余额不足或被冻结")]
    TenantRestricted,
    /// 创建弹性公网IP失败
    #[api(status = 500, code = "0503", message = "Creating publicIp failed.")]
    #[api(advice = "请联系技术支持")]
    CreationFailed,
    /// 未找到弹性公网IP,申请失败
    #[api(status = 500, code = "0504", shared_code, message = "FloatIp is null.")]
    #[api(advice = "请联系技术支持")]
    FloatingIpMissing,
    /// 未找到port相关资源
    #[api(status = 500, code = "0508", message = "Port is invalid.")]
    #[api(advice = "请联系技术支持")]
    InvalidPort,
    /// 弹性公网IP已经绑定其他虚拟机
    #[api(transparent)]
    AlreadyAssociated(#[api(from)] PublicIpAssociated),
    /// port已经绑定弹性公网IP
    #[api(status = 409, code = "0511", shared_code)]
    #[api(message = "Port has already associated with floatingip.")]
    #[api(advice = "请先将该端口与其他弹性公网IP解绑定")]
    PortAssociated,
    /// EIP配额不足
    #[api(status = 409, code = "0521")]
    #[api(message = "Quota exceeded for resources: ['floatingip'].")]
    #[api(advice = "请先释放未绑定的弹性公网IP或申请扩大弹性公网IP资源的配额值")]
    QuotaExceeded,
    /// IP格式不合法或者IP被占用
    #[api(status = 409, code = "0522", message = "The IP address is in use.")]
    #[api(advice = "请确认IP格式是否合法或更换其他IP地址")]
    AddressInUse,
    /// IP资源池占满,无法分配新IP
    #[api(status = 409, code = "0532", retryable)]
    #[api(message = "No more IP addresses available on network.")]
    #[api(advice = "请先释放未绑定的弹性公网IP或稍后重试")]
    AddressesExhausted,
}

/// Why a public IP address could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ShowPublicIpError {
    /// 弹性公网IP参数错误
    #[api(status = 400, code = "0501", message = "Invalid floatingip_id.")]
    #[api(shared_code, advice = "请确认弹性公网IP的id是否合法")]
    InvalidId,
    /// 未找到弹性公网IP
    #[api(transparent)]
    NotFound(#[api(from)] PublicIpNotFound),
    /// 底层异常
    #[api(status = 500, code = "0514", shared_code, message = "Neutron Error.")]
    #[api(advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    Neutron,
}

/// Why public IP addresses could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListPublicIpsError {
    /// 弹性公网IP参数错误
    #[api(status = 400, code = "0501", shared_code, message = "Invalid limit.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidLimit,
}

/// Why a public IP address could not be released.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum DeletePublicIpError {
    /// 弹性公网IP参数错误
    #[api(status = 400, code = "0501", shared_code, message = "Invalid param.")]
    #[api(advice = "请联系技术支持")]
    InvalidParameter,
    /// 未找到弹性公网IP
    #[api(transparent)]
    NotFound(#[api(from)] PublicIpNotFound),
    /// 弹性公网IP状态异常
    #[api(transparent)]
    Busy(#[api(from)] PublicIpBusy),
    /// 未找到网络资源
    #[api(status = 500, code = "0513", message = "getElementByKey error.")]
    #[api(advice = "请联系技术支持")]
    NetworkResourceMissing,
    /// 弹性公网IP被ELB使用,删除失败
    #[api(status = 500, code = "0516", message = "Publicip is in used by ELB.")]
    #[api(advice = "请先将该弹性公网IP与ELB解绑定")]
    UsedByLoadBalancer,
    /// 弹弹性公网IP绑定虚拟机,删除失败
    #[api(status = 409, code = "0517")]
    #[api(message = "Floatingip has associated with port, please disassociate it firstly.")]
    #[api(advice = "请先将该弹性公网IP与ECS解绑定")]
    UsedByPort,
    /// 弹性公网IP被网络ACL使用,删除失败
    #[api(status = 500, code = "0518", message = "Public IP has firewall rules.")]
    #[api(advice = "请联系技术支持")]
    HasFirewallRules,
}

/// Why a public IP address could not be updated.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum UpdatePublicIpError {
    /// 弹性公网IP参数错误
    #[api(status = 400, code = "0501", shared_code)]
    #[api(message = "Port id is invalid.", advice = "请确认port的id是否合法")]
    InvalidPortId,
    /// 未找到弹性公网IP
    #[api(transparent)]
    NotFound(#[api(from)] PublicIpNotFound),
    /// port已经绑定弹性公网IP
    #[api(status = 500, code = "0509")]
    #[api(message = "Floating ip double status is invalid.")]
    #[api(advice = "请先将该端口与其他弹性公网IP解绑定")]
    InvalidDoubleStatus,
    /// 弹性公网IP已经绑定其他虚拟机
    #[api(transparent)]
    AlreadyAssociated(#[api(from)] PublicIpAssociated),
    /// 虚拟机已经绑定弹性公网IP,不能再绑定
    #[api(status = 409, code = "0511", shared_code)]
    #[api(message = "Port has already associated with floatingip.")]
    #[api(advice = "请先将该虚拟机与其他弹性公网IP解绑定")]
    PortAssociated,
    /// 弹性公网IP状态异常
    #[api(transparent)]
    Busy(#[api(from)] PublicIpBusy),
    /// 底层异常
    #[api(status(404, 500), code = "0514", message = "Neutron Error.")]
    #[api(shared_code, advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    Neutron(#[api(status)] Status),
}

/// 弹性公网IP已经绑定其他虚拟机
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 409, code = "VPC.0510", shared_code)]
#[api(message = "Floatingip has already associated with port.")]
#[api(description = doc, advice = "请先将该弹性公网IP与其他虚拟机解绑定")]
pub struct PublicIpAssociated;

/// 未找到弹性公网IP
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 404, code = "VPC.0504", shared_code)]
#[api(description = doc, message = "Floating IP could not be found.")]
#[api(advice = "请确认传入的弹性公网IP的id是否正确")]
pub struct PublicIpNotFound;

/// 弹性公网IP状态异常
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 409, code = "VPC.0512", shared_code, retryable)]
#[api(message = "Resource status is busy, try it again later.")]
#[api(description = doc, advice = "请稍后重试或联系技术支持")]
pub struct PublicIpBusy;

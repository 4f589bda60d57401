//! The errors of operations on VPCs, which the service calls routers.

use error_catalog::{ApiError, Status};

/// Why a VPC could not be created.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum CreateVpcError {
    /// VPC参数错误
    #[api(status = 400, code = "0101", shared_code)]
    #[api(message = "Param is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidParameter,
    /// VPC数目已达到最大配额
    #[api(status = 409, code = "0114")]
    #[api(message = "Quota exceeded for resources: ['router'].")]
    #[api(advice = "请清理闲置不用的VPC资源或申请扩大VPC资源配额")]
    QuotaExceeded,
    /// VPC名称重复
    #[api(transparent)]
    NameExists(#[api(from)] VpcNameExists),
}

/// Why a VPC could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ShowVpcError {
    /// VPC参数错误
    #[api(status = 400, code = "0101", shared_code)]
    #[api(message = "getVpc error vpcId is invalid.")]
    #[api(advice = "请确认传入的VPCid是否正确")]
    InvalidId,
    /// 调用后台服务异常
    #[api(transparent)]
    Neutron(#[api(from)] VpcNeutronError),
    /// 调用后台服务返回异常
    #[api(status = 500, code = "0106", message = "get router is null.")]
    #[api(shared_code, advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    RouterMissing,
}

/// Why VPCs could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListVpcsError {
    /// 查询VPC列表失败
    #[api(status = 400, code = "0101", shared_code)]
    #[api(message = "Query vpc list error.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidParameter,
    /// 调用后台服务异常
    #[api(status = 500, code = "0105", shared_code, message = "Neutron Error.")]
    #[api(advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    Neutron,
    /// 调用后台服务响应结果为null或空
    #[api(status = 500, code = "0106", shared_code)]
    #[api(message = "query routers or getList are null.")]
    #[api(advice = "请确认NEUTRON服务是否正常或联系技术支持")]
    RoutersMissing,
}

/// Why a VPC could not be deleted.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xx")]
pub enum DeleteVpcError {
    /// 参数错误
    #[api(status(400, 404), code = "0101", shared_code)]
    #[api(message = "Delete router error {parameter} is invalid.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidParameter {
        /// The name of the parameter.
        parameter: String,
        /// 400 or 404.
        #[api(status)]
        status: Status,
    },
    /// 获取路由资源异常
    #[api(status = 500, code = "0102", message = "Delete router fail.")]
    #[api(advice = "请联系技术支持")]
    DeletionFailed,
    /// VPC状态为创建中,不允许删除
    #[api(status = 409, code = "0103", retryable)]
    #[api(message = "Rescource status is busy, try it again later.")]
    #[api(advice = "请联系技术支持")]
    Busy,
    /// VPC下有子网,不允许删除
    #[api(status = 409, code = "0104")]
    #[api(message = "Router contains subnets, please delete subnet first.")]
    #[api(advice = "请先删除VPC下的子网")]
    HasSubnets,
    /// 调用后台服务异常
    #[api(transparent)]
    Neutron(#[api(from)] VpcNeutronError),
    /// VPC下有网络ACL,不允许删除
    #[api(status = 409, code = "0107")]
    #[api(message = "Delete the firewall first before deleting the router.")]
    #[api(advice = "请先删除该租户下的网络ACL")]
    HasFirewall,
    /// VPC下有弹性公网IP,不允许删除
    #[api(status = 409, code = "0108")]
    #[api(message = "Router is used not allow deleted.")]
    #[api(advice = "请先删除该租户下的弹性公网IP")]
    HasPublicIps,
    /// VPC状态不为稳态,不允许删除
    #[api(status = 409, code = "0110")]
    #[api(message = "deleteDefaultNetworkFromRouter router status is invalid.")]
    #[api(advice = "请联系技术支持")]
    StatusUnstable,
    /// VPC内部异常
    #[api(status = 500, code = "0111", message = "Database Error.")]
    #[api(advice = "请联系技术支持")]
    Database,
    /// VPC下有安全组,不允许删除
    #[api(status = 409, code = "0112")]
    #[api(message = "Delete the securitygroup first before deleting the router.")]
    #[api(advice = "请先删除该租户下的安全组")]
    HasSecurityGroups,
    /// VPC下有弹性负载均衡,不允许删除
    #[api(status = 409, code = "0118")]
    #[api(message = "ELB exists under this router, delete ELB firstly.")]
    #[api(advice = "请先删除占用该VPC的ELB")]
    HasLoadBalancers,
    /// VPC调用弹性负载均衡服务异常
    #[api(status = 500, code = "0119", message = "ELB Error.")]
    #[api(advice = "请确认ELB服务是否正常或联系技术支持")]
    LoadBalancerService,
    /// VPC包含扩展路由,不允许删除
    #[api(status = 409, code = "0120")]
    #[api(message = "exroutes exists under this router, delete exroutes firstly.")]
    #[api(advice = "请先删除该VPC下的扩展路由")]
    HasExtensionRoutes,
}

/// Why a VPC could not be updated.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xx")]
pub enum UpdateVpcError {
    /// 参数错误
    #[api(status = 400, code = "0101", shared_code)]
    #[api(message = "Update router {parameter} is invalid.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidParameter {
        /// The name of the parameter.
        parameter: String,
    },
    /// 调用后台服务异常
    #[api(transparent)]
    Neutron(#[api(from)] VpcNeutronError),
    /// VPC状态不为OK,不允许更新
    #[api(status = 500, code = "0113", message = "Router status is not active.")]
    #[api(retryable, advice = "请稍后重试或联系技术支持")]
    NotActive,
    /// VPC名称重复
    #[api(transparent)]
    NameExists(#[api(from)] VpcNameExists),
    /// 参数无效,该网段没有包含当前VPC下的所有子网网段。
    #[api(status = 400, code = "0117")]
    #[api(message = "Cidr can not contain subnetList cidr.")]
    #[api(advice = "请更换VPC的cidr")]
    CidrExcludesSubnets,
}

/// VPC名称重复
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 400, code = "VPC.0115", shared_code)]
#[api(description = doc, message = "The router name has exist.")]
#[api(advice = "请更换VPC名称")]
pub struct VpcNameExists;

/// 调用后台服务异常
#[derive(Debug, ApiError)]
#[api(locales("zh"), status(404, 500), code = "VPC.0105", shared_code)]
#[api(description = doc, message = "Neutron Error.")]
#[api(advice = "请确认NEUTRON服务是否正常或联系技术支持")]
pub struct VpcNeutronError(#[api(status)] pub Status);

//! The errors of operations on the subnets of a VPC.

use error_catalog::{ApiError, Status};

/// Why a subnet could not be created.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum CreateSubnetError {
    /// 子网参数错误
    #[api(status = 400, code = "0201", shared_code)]
    #[api(message = "Subnet name is invalid.")]
    #[api(advice = "请根据实际返回的Error Message参考接口文档检查传入的参数值是否合法")]
    InvalidName,
    /// 子网内部错误
    #[api(status = 500, code = "0202", shared_code)]
    #[api(message = "Create subnet failed.", advice = "请联系技术支持")]
    CreationFailed,
    /// 子网网段不在VPC范围内
    #[api(status = 400, code = "0203")]
    #[api(message = "Subnet is not in the range of VPC.")]
    #[api(advice = "请更换子网的cidr")]
    OutsideVpc,
    /// 子网网段在VPC内已经存在
    #[api(status = 400, code = "0204")]
    #[api(
        message = "The subnet has already existed in the VPC, or has been in conflict with the VPC subnet."
    )]
    #[api(advice = "请更换子网的cidr")]
    AlreadyExists,
    /// 子网CIDR不合法
    #[api(status = 400, code = "0212", message = "The subnet cidr is not valid.")]
    #[api(advice = "请确认子网的cidr是否合法")]
    InvalidCidr,
}

/// Why a subnet could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ShowSubnetError {
    /// 子网id不合法
    #[api(status = 400, code = "0201", shared_code)]
    #[api(message = "Subnet ID is invalid.", advice = "请确认子网的id是否合法")]
    InvalidId,
    /// 查询子网失败
    #[api(status(404, 500), code = "0202", shared_code)]
    #[api(message = "Query subnet fail.", advice = "请联系技术支持")]
    QueryFailed(#[api(status)] Status),
}

/// Why subnets could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListSubnetsError {
    /// 查询子网列表失败
    #[api(status = 400, code = "0201", shared_code)]
    #[api(message = "Query subnets list error.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidParameter,
    /// 查询子网列表失败
    #[api(status = 500, code = "0202", shared_code)]
    #[api(message = "List subnets error.", advice = "请联系技术支持")]
    QueryFailed,
}

/// Why a subnet could not be deleted.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum DeleteSubnetError {
    /// 子网id不合法
    #[api(status = 400, code = "0201", shared_code)]
    #[api(message = "Subnet ID is invalid.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidId,
    /// 子网内部错误
    #[api(transparent)]
    Neutron(#[api(from)] SubnetNeutronError),
    /// 子网不属于该VPC,不允许操作
    #[api(transparent)]
    NotInVpc(#[api(from)] SubnetNotInVpc),
    /// 子网被私有IP使用,不允许删除
    #[api(status = 500, code = "0208")]
    #[api(message = "Subnet is used by private IP, can not be deleted.")]
    #[api(advice = "请先删除子网下的私有IP")]
    UsedByPrivateIps,
    /// 子网被虚拟机或弹性负载均衡使用,不允许删除
    #[api(status = 500, code = "0209")]
    #[api(message = "subnet is still used ,such as computer,LB.")]
    #[api(advice = "请先删除创建在该子网下的ECS或ELB")]
    UsedByInstances,
    /// 子网被自定义路由使用,不允许删除
    #[api(status = 500, code = "0210")]
    #[api(
        message = "Subnet has been used by routes, please remove the routes first and try again."
    )]
    #[api(advice = "请先删除自定义路由")]
    UsedByRoutes,
    /// 子网被弹性负载均衡所使用,不允许删除
    #[api(status = 500, code = "0211")]
    #[api(message = "subnet is still used by LBaas.")]
    #[api(advice = "请先删除创建在该子网下的ELB")]
    UsedByLoadBalancers,
}

/// Why a subnet could not be updated.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xx")]
pub enum UpdateSubnetError {
    /// 子网参数错误
    #[api(status = 400, code = "0201", shared_code)]
    #[api(message = "{parameter} is invalid.")]
    #[api(advice = "请根据实际返回的Error Message检查传入的参数值是否合法")]
    InvalidParameter {
        /// The name of the parameter.
        parameter: String,
    },
    /// 子网内部错误
    #[api(transparent)]
    Neutron(#[api(from)] SubnetNeutronError),
    /// 子网状态为处理中,不允许更新
    #[api(status = 500, code = "0205", retryable)]
    #[api(message = "Subnet states is invalid, please try again later.")]
    #[api(advice = "请稍后重试或联系技术支持")]
    Busy,
    /// 子网不属于该VPC,不允许操作
    #[api(transparent)]
    NotInVpc(#[api(from)] SubnetNotInVpc),
}

/// 子网内部错误
#[derive(Debug, ApiError)]
#[api(locales("zh"), status(404, 500), code = "VPC.0202", shared_code)]
#[api(description = doc, message = "Neutron Error.")]
#[api(advice = "请联系技术支持")]
pub struct SubnetNeutronError(#[api(status)] pub Status);

/// 子网不属于该VPC,不允许操作
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 400, code = "VPC.0207", shared_code)]
#[api(description = doc, message = "Subnet does not belong to the VPC.")]
#[api(advice = "请确认子网是否在该VPC下")]
pub struct SubnetNotInVpc;

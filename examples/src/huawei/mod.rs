//! The errors of Huawei Cloud VPC, as its document "错误码" prints them: 133 rows in 37 groups, in document order. All
//! texts are the vendor's, to the letter.
//!
//! Each operation has an error type of its own, so that a handler's signature says what it can answer. [`VpcError`] joins
//! them, and it alone knows which operation a type belongs to. What was decided:
//!
//! - *Two groups are called 公共*, one after the other. They are two types, [`CommonError`] and [`TokenError`], in two
//!   sections of one name, and belong to every operation.
//! - *A code is not an identity.* 22 codes stand in several rows, `VPC.3002` in three of one group, with different
//!   statuses, messages and meanings. That is on purpose, which `shared_code` says.
//! - *Nine rows have two statuses*, such as `404/500`. The handler chooses with a field.
//! - *Twelve sets of rows differ in nothing but the operation.* Each is written once and nested wherever it stands:
//!   structs like [`VpcNeutronError`], and the enum [`BandwidthLookupError`] for two sets that are neighbours.
//! - *One row is three errors*, [`CreateSecurityGroupRuleError`], with all of its texts numbered. The catalog has three
//!   entries for it, and documents print one row.
//! - *`xx` and `xxx` stand for values*, and so do `Port/Network/Vpc` and the list of parameters before `is invalid`. They
//!   are fields, and these texts their placeholders.
//! - *An error is retryable* where its message or advice is to try the same request again.
//!
//! What the document calls 描述 is the doc comment of a variant, but for two. Its oddities stay: misspellings (`Rescource`,
//! `reousce`, 弹弹性公网IP, 规则规则), statuses against their meaning (a port that is not found is a 500, a network a
//! 400, an invalid flow log id a 404), a description that belongs to another row (`VPC.0509` has that of `VPC.0511`),
//! missing full stops, and half-width commas between Chinese words.
//!
//! ```
//! use error_catalog::{ApiError, Status};
//! use error_catalog_examples::huawei::{ShowVpcError, VpcError, VpcNeutronError};
//!
//! fn show_vpc() -> Result<(), ShowVpcError> {
//!     Err(VpcNeutronError(Status::INTERNAL_SERVER_ERROR))?
//! }
//!
//! let error = VpcError::from(show_vpc().unwrap_err());
//! assert_eq!(error.status(), 500);
//! assert_eq!(error.code(), "VPC.0105");
//! assert_eq!(error.entry().section(), Some("查询VPC"));
//! ```

mod bandwidth;
mod common;
mod flow_log;
mod private_ip;
mod public_ip;
mod quota;
mod security_group;
mod subnet;
mod vpc;

use error_catalog::ApiError;

pub use self::bandwidth::*;
pub use self::common::*;
pub use self::flow_log::*;
pub use self::private_ip::*;
pub use self::public_ip::*;
pub use self::quota::*;
pub use self::security_group::*;
pub use self::subnet::*;
pub use self::vpc::*;

/// What a call to Huawei Cloud VPC can be answered with.
#[derive(Debug, ApiError)]
#[api(name = "huawei-vpc", title = "Huawei Cloud VPC", locales("zh"))]
#[api(body(code = code, message = message))]
#[allow(missing_docs, reason = "each variant is what its type says")]
pub enum VpcError {
    #[api(transparent, section = "公共")]
    Common(#[api(from)] CommonError),
    #[api(transparent, section = "公共")]
    Token(#[api(from)] TokenError),
    #[api(transparent, section = "创建VPC", operations("创建VPC"))]
    CreateVpc(#[api(from)] CreateVpcError),
    #[api(transparent, section = "查询VPC", operations("查询VPC"))]
    ShowVpc(#[api(from)] ShowVpcError),
    #[api(transparent, section = "查询VPC列表", operations("查询VPC列表"))]
    ListVpcs(#[api(from)] ListVpcsError),
    #[api(transparent, section = "删除VPC", operations("删除VPC"))]
    DeleteVpc(#[api(from)] DeleteVpcError),
    #[api(transparent, section = "更新VPC", operations("更新VPC"))]
    UpdateVpc(#[api(from)] UpdateVpcError),
    #[api(transparent, section = "创建子网", operations("创建子网"))]
    CreateSubnet(#[api(from)] CreateSubnetError),
    #[api(transparent, section = "查询子网", operations("查询子网"))]
    ShowSubnet(#[api(from)] ShowSubnetError),
    #[api(transparent, section = "查询子网列表", operations("查询子网列表"))]
    ListSubnets(#[api(from)] ListSubnetsError),
    #[api(transparent, section = "删除子网", operations("删除子网"))]
    DeleteSubnet(#[api(from)] DeleteSubnetError),
    #[api(transparent, section = "更新子网", operations("更新子网"))]
    UpdateSubnet(#[api(from)] UpdateSubnetError),
    #[api(transparent, section = "申请弹性公网IP", operations("申请弹性公网IP"))]
    CreatePublicIp(#[api(from)] CreatePublicIpError),
    #[api(transparent, section = "查询弹性公网IP", operations("查询弹性公网IP"))]
    ShowPublicIp(#[api(from)] ShowPublicIpError),
    #[api(transparent, section = "查询弹性公网IP列表")]
    #[api(operations("查询弹性公网IP列表"))]
    ListPublicIps(#[api(from)] ListPublicIpsError),
    #[api(transparent, section = "删除弹性公网IP", operations("删除弹性公网IP"))]
    DeletePublicIp(#[api(from)] DeletePublicIpError),
    #[api(transparent, section = "更新弹性公网IP", operations("更新弹性公网IP"))]
    UpdatePublicIp(#[api(from)] UpdatePublicIpError),
    #[api(transparent, section = "查询带宽", operations("查询带宽"))]
    ShowBandwidth(#[api(from)] ShowBandwidthError),
    #[api(transparent, section = "查询带宽列表", operations("查询带宽列表"))]
    ListBandwidths(#[api(from)] ListBandwidthsError),
    #[api(transparent, section = "更新带宽", operations("更新带宽"))]
    UpdateBandwidth(#[api(from)] UpdateBandwidthError),
    #[api(transparent, section = "创建共享带宽", operations("创建共享带宽"))]
    CreateSharedBandwidth(#[api(from)] CreateSharedBandwidthError),
    #[api(transparent, section = "共享带宽插入/移除弹性公网IP")]
    #[api(operations("共享带宽插入/移除弹性公网IP"))]
    ChangeSharedBandwidth(#[api(from)] ChangeSharedBandwidthError),
    #[api(transparent, section = "查询配额", operations("查询配额"))]
    ShowQuotas(#[api(from)] ShowQuotasError),
    #[api(transparent, section = "申请私有IP", operations("申请私有IP"))]
    CreatePrivateIp(#[api(from)] CreatePrivateIpError),
    #[api(transparent, section = "查询私有IP", operations("查询私有IP"))]
    ShowPrivateIp(#[api(from)] ShowPrivateIpError),
    #[api(transparent, section = "查询私有IP列表", operations("查询私有IP列表"))]
    ListPrivateIps(#[api(from)] ListPrivateIpsError),
    #[api(transparent, section = "删除私有IP", operations("删除私有IP"))]
    DeletePrivateIp(#[api(from)] DeletePrivateIpError),
    #[api(transparent, section = "创建安全组", operations("创建安全组"))]
    CreateSecurityGroup(#[api(from)] CreateSecurityGroupError),
    #[api(transparent, section = "查询安全组", operations("查询安全组"))]
    ShowSecurityGroup(#[api(from)] ShowSecurityGroupError),
    #[api(transparent, section = "查询安全组列表", operations("查询安全组列表"))]
    ListSecurityGroups(#[api(from)] ListSecurityGroupsError),
    #[api(transparent, section = "创建安全组规则", operations("创建安全组规则"))]
    CreateSecurityGroupRule(#[api(from)] CreateSecurityGroupRuleError),
    #[api(transparent, section = "查询网络IP使用", operations("查询网络IP使用"))]
    ShowNetworkIpUsage(#[api(from)] ShowNetworkIpUsageError),
    #[api(transparent, section = "创建流日志", operations("创建流日志"))]
    CreateFlowLog(#[api(from)] CreateFlowLogError),
    #[api(transparent, section = "查询流日志列表", operations("查询流日志列表"))]
    ListFlowLogs(#[api(from)] ListFlowLogsError),
    #[api(transparent, section = "查询流日志", operations("查询流日志"))]
    ShowFlowLog(#[api(from)] ShowFlowLogError),
    #[api(transparent, section = "更新流日志", operations("更新流日志"))]
    UpdateFlowLog(#[api(from)] UpdateFlowLogError),
    #[api(transparent, section = "删除流日志", operations("删除流日志"))]
    DeleteFlowLog(#[api(from)] DeleteFlowLogError),
}

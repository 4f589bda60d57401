//! The errors of Alibaba Cloud NAS, as its document "Error code list" prints them: 43 rows, in document order, with the
//! English edition's resolutions and the Chinese edition's advice. All texts are the vendor's, to the letter.
//!
//! The two editions agree on every status, and disagree in five cells. What was decided there:
//!
//! - *Two codes have a blank in them*, in English only: `Missingparameter. calleruid` and `User. Disabled`. The Chinese
//!   edition prints them as their neighbours are spelled. They are taken for damage in print: never sent, but decoded, as
//!   an `alias`, for a client that was written from the English document.
//! - *Three messages are misprints*, in English only. `InvalidAccessGroup.NotFound` speaks of an `Account` and
//!   `InvalidVpc.NotFound` of an `EcsId`; the message that fits the code is the Chinese edition's. `SubRam.CheckFailed`
//!   writes `Ram` where the two rows after it, and the other edition, write `ram`.
//! - *Messages exist in English only*, in both editions, hence `untranslated(message)`. Five rows have no advice in the
//!   Chinese edition, which `zh(advice = none)` says.
//!
//! What both editions spell alike is the wire's truth and stays, odd as it looks: `Forbbiden.Ram`,
//! `InvalidLocatin.NotFound`, `InvalidParameter.ProtocalType`. To correct a code is to break every client that matches on
//! it. The variants' names are ours, and spelled right.
//!
//! Rows that differ in a word are one variant: `MissingParameter.*`, and the two limits without a number. Their field says
//! which row it is. The limits that are numbers differ from customer to customer, so they are fields too; documents print
//! the usual ones. An error is retryable where its advice is to try again later.
//!
//! ```
//! use error_catalog::ApiError;
//! use error_catalog_examples::nas::NasError;
//!
//! let error = NasError::FileSystemCountsExceeded { maximum: 25 };
//! assert_eq!(error.status(), 403);
//! assert_eq!(error.code(), "OperationDenied.FileSystemCountsExceeded");
//! assert_eq!(error.message(), "The amount of FileSystem has reached its limits(maximum 25).");
//!
//! let documented = NasError::CATALOG.find("OperationDenied.FileSystemCountsExceeded").unwrap();
//! assert_eq!(documented.message(), "The amount of FileSystem has reached its limits(maximum 10).");
//! ```

use error_catalog::ApiError;

/// What an API call to Alibaba Cloud NAS can be answered with.
#[derive(Debug, ApiError)]
#[api(
    name = "nas",
    title = "Alibaba Cloud NAS",
    locales("en", "zh"),
    untranslated(message),
    require(advice, zh(advice)),
    body(root = "Error", RequestId = request_id, HostId = host_id, Code = code, Message = message)
)]
pub enum NasError {
    /// Something under the service failed; the cause is for logs only.
    #[api(status = 500, code = "InternalError", retryable)]
    #[api(message = "The request processing has failed due to some unknown error.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "给您带来的不便,深感抱歉,请稍后再试。"))]
    Internal(#[api(from)] std::io::Error),

    /// The service is down for the moment.
    #[api(status = 503, code = "ServiceUnavailable", retryable)]
    #[api(message = "The request has failed due to a temporary failure of the server.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "给您带来的不便,深感抱歉,请稍后再试。"))]
    ServiceUnavailable(#[api(source)] std::io::Error),

    /// The service did not answer in time.
    #[api(status = 504, code = "ServiceTimeout", retryable)]
    #[api(message = "The request processing has failed due to timeout.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "请稍后再试。"))]
    ServiceTimeout,

    /// The check of a security token broke down.
    #[api(status = 503, code = "SecurityToken.CheckFailed", retryable)]
    #[api(message = "The security token check has failed due to some internal error.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "STS token 权限检查过程中,由于内部调用失败导致检查失败,请稍后再试。"))]
    SecurityTokenCheckFailed(#[api(source)] std::io::Error),

    /// The decoding of a security token broke down.
    #[api(status = 503, code = "SecurityToken.DecodeFailed", retryable)]
    #[api(message = "The security token decode has failed due to some internal error.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "STS token 解码过程中,由于内部调用失败导致解码失败,请稍后再试。"))]
    SecurityTokenDecodeFailed(#[api(source)] std::io::Error),

    /// The check of a RAM sub-user broke down.
    #[api(status = 503, code = "SubRam.CheckFailed", retryable)]
    #[api(message = "The sub user ram check has failed due to some internal error.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "主子账号权限检查过程中,由于内部调用失败导致检查失败,请稍后再试。"))]
    SubRamCheckFailed(#[api(source)] std::io::Error),

    /// The RAM check of a VPC broke down.
    #[api(status = 503, code = "VpcRam.CheckFailed", retryable)]
    #[api(message = "The Vpc ram check has failed due to some internal error.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "Vpc 权限检查过程中,由于内部调用失败导致检查失败,请稍后再试。"))]
    VpcRamCheckFailed(#[api(source)] std::io::Error),

    /// The RAM check of a VPC's sub-user broke down.
    #[api(status = 503, code = "VpcSubRam.CheckFailed", retryable)]
    #[api(message = "The Vpc sub user ram check has failed due to some internal error.")]
    #[api(advice = "Please try again later.")]
    #[api(zh(advice = "Vpc 主子账号检查过程中,由于内部调用失败导致检查失败,请稍后再试。"))]
    VpcSubRamCheckFailed(#[api(source)] std::io::Error),

    /// The request, or its domain name, lacks a parameter.
    #[api(status = 400, code = "MissingParameter.{parameter}")]
    #[api(message = "Parameter `{parameter}` is mandatory for this action.")]
    #[api(advice = "Add the {parameter} request parameter.")]
    #[api(zh(advice = "请加入{parameter}请求参数。"))]
    #[api(each(parameter = "callerUid", alias("Missingparameter. calleruid")))]
    #[api(each(
        parameter = "RegionId",
        message = "Parameter `RegionId` in endpoint is mandatory for this action.",
        advice = "Add the RegionId field to the domain name.",
        zh(advice = "请在域名中加入RegionId字段信息。")
    ))]
    #[api(each(parameter = "VSwitchId", "VpcId"))]
    MissingParameter {
        /// The one that is lacking.
        parameter: NasParameter,
    },

    /// `StorageType` is none of the known ones.
    #[api(status = 400, code = "InvalidParameter.StorageType")]
    #[api(message = "Parameter `StorageType` is mandatory for this action.")]
    #[api(advice = "A valid StorageType request parameter must contain Performance and Capacity.")]
    #[api(zh(advice = "合法的StorageType请求参数有PerformanceCapacity"))]
    InvalidStorageType,

    /// `ProtocalType` is none of the known ones; so the wire spells it.
    #[api(status = 400, code = "InvalidParameter.ProtocalType")]
    #[api(message = "Parameter ProtocalType is mandatory for this action.")]
    #[api(advice = "A valid ProtocalType request parameter must contain NFS and SMB.")]
    #[api(zh(advice = "合法的ProtocalType请求参数有NFSSMB"))]
    InvalidProtocolType,

    /// `Description` holds characters that are not allowed.
    #[api(status = 400, code = "InvalidParameter.Description")]
    #[api(message = "Parameter Description is mandatory for this action.")]
    #[api(
        advice = "A valid Description string must contain Chinese and English characters in addition to @, #, $, _, +, and -."
    )]
    #[api(zh(advice = "Description的合法字符包括中英文和以下字符:@、#、$、_、+ 和 -。"))]
    InvalidDescription,

    /// There is no such file system.
    #[api(status = 404, code = "InvalidFileSystem.NotFound")]
    #[api(message = "The specified FileSystem does not exist.")]
    #[api(advice = "The specified file system does not exist or has been deleted.")]
    #[api(zh(advice = "您指定的文件系统不存在或已删除。"))]
    FileSystemNotFound,

    /// The file system is there already.
    #[api(status = 403, code = "InvalidFileSystem.AlreadyExisted")]
    #[api(message = "The specified FileSystem has been already existed.")]
    #[api(
        advice = "The specified file system already exists. You can call DescribeFileSystems and specify the file system ID to view its information."
    )]
    #[api(zh(
        advice = "您指定的文件系统已存在,您可以通过调用DescribeFileSystems并指定该文件系统id查看相关信息。"
    ))]
    FileSystemExists,

    /// There is no such mount target.
    #[api(status = 404, code = "InvalidMountTarget.NotFound")]
    #[api(message = "The specified MountTarget does not exist.")]
    #[api(advice = "The specified mount point does not exist or has been deleted.")]
    #[api(zh(advice = "您指定的挂载点不存在或已删除。"))]
    MountTargetNotFound,

    /// There is no such access group.
    #[api(status = 404, code = "InvalidAccessGroup.NotFound")]
    #[api(message = "The specified AccessGroup does not exist.")]
    #[api(advice = "The specified permission group does not exist or has been deleted.")]
    #[api(zh(advice = "您指定的权限组不存在或已删除。"))]
    AccessGroupNotFound,

    /// The access group is there already.
    #[api(status = 403, code = "InvalidAccessGroup.AlreadyExisted")]
    #[api(message = "The specified AccessGroup has been already existed.")]
    #[api(
        advice = "The specified permission group already exists. You can call DescribeMountTargets and specify the permission group to view its information."
    )]
    #[api(zh(
        advice = "您指定的权限组已存在,您可以通过调用DescribeMountTargets并指定该权限组查看相关信息。"
    ))]
    AccessGroupExists,

    /// The access group is still in use by mount targets.
    #[api(status = 403, code = "InvalidAccessGroup.AlreadyAttached")]
    #[api(message = "The specified AccessGroup is still attached by some MountTarget(s).")]
    #[api(
        advice = "The specified permission group is bound with one or more mount points. Unbind the mount points first before deleting the permission group."
    )]
    #[api(zh(advice = "指定权限组还绑有相关挂载点,请先解绑相关挂载点再删除该权限组。"))]
    AccessGroupAttached,

    /// There is no such access rule.
    #[api(status = 404, code = "InvalidAccessRule.NotFound")]
    #[api(message = "The specified AccessRule does not exist.")]
    #[api(advice = "The specified permission rule does not exist or has been deleted.")]
    #[api(zh(advice = "您指定的权限规则不存在或已删除。"))]
    AccessRuleNotFound,

    /// There is no such location; the wire spells it `Locatin`.
    #[api(status = 404, code = "InvalidLocatin.NotFound")]
    #[api(message = "The specified Location is not found or is not supported.")]
    #[api(advice = "The requested Location does not exist or is not currently providing services.")]
    #[api(zh(advice = "请求的 Location 不存在或暂未提供服务。"))]
    LocationNotFound,

    /// There is no such region.
    #[api(status = 404, code = "InvalidRegionId.NotFound")]
    #[api(message = "The specified Region is not found.")]
    #[api(advice = "The requested Region does not exist or is not currently providing services.")]
    #[api(zh(advice = "请求的 Region 不存在或暂未提供服务。"))]
    RegionNotFound,

    /// There is no such zone.
    #[api(status = 404, code = "InvalidAZone.NotFound")]
    #[api(message = "The specified AZone is not found.")]
    #[api(advice = "The requested AZone does not exist or is not currently providing services.")]
    #[api(zh(advice = "请求的 Zone 不存在或暂未提供服务。"))]
    ZoneNotFound,

    /// There is no such VPC.
    #[api(status = 404, code = "InvalidVpc.NotFound")]
    #[api(message = "The specified Vpc is not found.")]
    #[api(advice = "The specified VPC does not exist. Create a VPC first.")]
    #[api(zh(advice = "您指定的 Vpc 不存在,请先创建专有网络 VPC。"))]
    VpcNotFound,

    /// There is no such virtual IP address.
    #[api(status = 404, code = "InvalidVip.NotFound")]
    #[api(message = "The specified Vip is not found.")]
    #[api(
        advice = "The specified VPC is not found. Make sure you use correct and valid VPC information."
    )]
    #[api(zh(advice = "您指定的 Vpc 没有找到,请检查您的 Vpc 信息正确有效。"))]
    VipNotFound,

    /// There is no such load balancer.
    #[api(status = 404, code = "InvalidLBid.NotFound", retryable)]
    #[api(message = "The specified LBid is not found.")]
    #[api(advice = "The system failed to create LBid. Please try again later.")]
    #[api(zh(advice = "系统创建 LBid 失败,请稍后重试。"))]
    LbNotFound,

    /// There is no such VPC tunnel.
    #[api(status = 404, code = "InvalidVpcTunnelId.NotFound")]
    #[api(message = "The specified vpc tunnelId is not found.")]
    #[api(advice = "The specified VPC tunnelId does not exist. Check the VPC information first.")]
    #[api(zh(advice = "指定的 Vpc tunnelId不存在,请先检查 Vpc 信息。"))]
    VpcTunnelNotFound,

    /// The VPC instance could not be made.
    #[api(status = 404, code = "InvalidVpc.CreationFailed")]
    #[api(message = "The specified vpc instance creation failed.")]
    #[api(
        advice = "Failed to create the specified VPC instance. Make sure you use correct and valid VPC information and there is available IP space for the instance, and then try again."
    )]
    #[api(zh(
        advice = "指定的 Vpc 实例创建失败,请检查您的 Vpc 信息正确有效且有可用 IP 空间可供创建,并再次重试。"
    ))]
    VpcCreationFailed,

    /// The default access group stays.
    #[api(status = 403, code = "OperationDenied.DefaultAccessGroupCannotDelete")]
    #[api(message = "The default AccessGroup can not be deleted.")]
    #[api(advice = "You can edit the operation-customized permission group.")]
    #[api(zh(advice = "您可以编辑操作自定义的权限组。"))]
    CannotDeleteDefaultAccessGroup,

    /// The default access group stays as it is.
    #[api(status = 403, code = "OperationDenied.DefaultAccessGroupCannotModify")]
    #[api(message = "The default AccessGroup can not be modified.")]
    #[api(advice = "You can edit the operation-customized permission group.")]
    #[api(zh(advice = "您可以编辑操作自定义的权限组。"))]
    CannotModifyDefaultAccessGroup,

    /// Mount target and access group are of different network types.
    #[api(status = 403, code = "OperationDenied.NetworkTypeNotMatched")]
    #[api(message = "The NetworkType of MountTarget is not matched with AccessGroup.")]
    #[api(
        advice = "Make sure the NetworkType of the mount point and the AccessGroupType of the permission group are consistent."
    )]
    #[api(zh(advice = "请确保挂载点的 NetworkType与权限组的 AccessGroupType保持一致。"))]
    NetworkTypeMismatch,

    /// The file system is still mounted somewhere.
    #[api(status = 403, code = "OperationDenied.MountTargetNotEmpty")]
    #[api(message = "There are still MountTarget(s) on the specified FileSystem.")]
    #[api(
        advice = "The specified file system has one or more mount points. Delete the existing mount points first."
    )]
    #[api(zh(advice = "指定文件系统仍存在挂载点,请先删除挂载点。"))]
    FileSystemHasMountTargets,

    /// The account holds as many file systems as it may.
    #[api(status = 403, code = "OperationDenied.FileSystemCountsExceeded")]
    #[api(message = "The amount of FileSystem has reached its limits(maximum {maximum}).")]
    #[api(advice = "To increase the limit, open a ticket.", zh(advice = none))]
    FileSystemCountsExceeded {
        /// The limit of this account.
        #[api(placeholder = "10")]
        maximum: u32,
    },

    /// The file system has as many mount targets as it may.
    #[api(status = 403, code = "OperationDenied.MountTargetCountsExceeded")]
    #[api(
        message = "The amount of MountTarget has reached its limits(maximum {maximum} per FileSystem)."
    )]
    #[api(advice = "To increase the limit, open a ticket.", zh(advice = none))]
    MountTargetCountsExceeded {
        /// The limit of this file system.
        #[api(placeholder = "2")]
        maximum: u32,
    },

    /// The account holds as many of these as it may.
    #[api(status = 403, code = "OperationDenied.{resource}CountsExceeded")]
    #[api(message = "The amount of {resource} has reached its limits.")]
    #[api(advice = "To increase the limit, open a ticket.", zh(advice = none))]
    #[api(each(resource = "AccessGroup", "AccessRule"))]
    CountsExceeded {
        /// What there are too many of.
        resource: LimitedResource,
    },

    /// The account has not opened the service, or has no funds.
    #[api(status = 403, code = "User.Disabled", alias("User. Disabled"))]
    #[api(message = "Your account does not open Nas Service yet or balance is insufficient.")]
    #[api(advice = "If you have not activated the NAS service, activate the service first.")]
    #[api(zh(advice = "若您尚未开通 NAS 服务,请先前往开通 NAS 服务。"))]
    UserDisabled,

    /// The account is of a type that the service does not serve.
    #[api(status = 403, code = "Forbidden.InvalidUserType")]
    #[api(message = "The operation is not permitted due to type of account.")]
    #[api(advice = "Sorry, but NAS-Open API does not currently support your account type.")]
    #[api(zh(advice = "NAS API 暂不支持您的账户类型,请见谅。"))]
    InvalidUserType,

    /// RAM does not let the user do this; the wire spells it `Forbbiden`.
    #[api(status = 403, code = "Forbbiden.Ram")]
    #[api(
        message = "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
        advice = "Your account RAM permission verification failed. Go to RAM to authorize required NAS permissions."
    )]
    #[api(zh(advice = "您的账户 RAM 权限校验失败,请前往 RAM 确保授权 NAS 相关权限。"))]
    RamNotAuthorized,

    /// The service may not ask ECS on the user's behalf.
    #[api(status = 403, code = "Forbidden.EcsTokenNotAuthorized")]
    #[api(
        message = "User not authorized to check ecs on creating MountTarget of classic network type.",
        advice = "Go to RAM to authorize NAS permissions to visit the ECS verification interface."
    )]
    #[api(zh(advice = "请前往 RAM 授权 NAS 访问 ECS 校验接口。"))]
    EcsTokenNotAuthorized,

    /// The user has not been admitted to the trial.
    #[api(status = 403, code = "NotQualified")]
    #[api(message = "User has not been approved for the trail application.")]
    #[api(
        advice = "Please initiate an application to try the related features. If your application fails to be approved, open a ticket."
    )]
    #[api(zh(advice = none))]
    NotQualified,
}

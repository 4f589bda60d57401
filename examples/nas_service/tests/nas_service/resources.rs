//! File systems, access groups and mount targets: what is wrong with asking for them.

use std::net::SocketAddr;

use crate::support::client::value;
use crate::{CALL, Run, call};

pub(crate) async fn file_systems(run: &mut Run, address: SocketAddr) {
    let create = "Action=CreateFileSystem&StorageType=Capacity&ProtocolType=NFS";
    let region = "RegionId=cn-hangzhou";
    let table = [
        ("MissingParameter.RegionId", create.to_owned()),
        // Several mistakes: the first of the document.
        (
            "MissingParameter.RegionId",
            "Action=CreateFileSystem&ProtocolType=FTP&Description=%21".to_owned(),
        ),
        (
            "InvalidParameter.StorageType",
            format!("Action=CreateFileSystem&{region}&ProtocolType=FTP"),
        ),
        (
            "InvalidParameter.ProtocalType",
            format!(
                "Action=CreateFileSystem&{region}&StorageType=Capacity&ProtocolType=FTP&Description=%21"
            ),
        ),
        (
            "InvalidParameter.Description",
            format!("{create}&{region}&Description=a%0Ab"),
        ),
        (
            "InvalidParameter.Description",
            format!("{create}&{region}&Description={}", "a".repeat(129)),
        ),
        (
            "InvalidRegionId.NotFound",
            format!("{create}&RegionId=mars"),
        ),
        (
            "InvalidLocatin.NotFound",
            format!("{create}&RegionId=cn-north-1"),
        ),
        (
            "InvalidAZone.NotFound",
            format!("{create}&{region}&ZoneId=cn-beijing-e"),
        ),
        (
            "InvalidFileSystem.NotFound",
            "Action=DescribeFileSystems&FileSystemId=fs-404".to_owned(),
        ),
        (
            "InvalidFileSystem.NotFound",
            "Action=DeleteFileSystem&FileSystemId=fs-404".to_owned(),
        ),
        (
            "InvalidFileSystem.NotFound",
            "Action=DescribeMountTargets&FileSystemId=fs-404".to_owned(),
        ),
    ];
    for (code, parameters) in table {
        run.raises(code, address, &format!("{CALL}&{parameters}"))
            .await;
    }
    let smb = format!(
        "Version=2017-06-26&callerUid=1005&Action=CreateFileSystem&StorageType=Capacity&ProtocolType=SMB&{region}"
    );
    run.raises("NotQualified", address, &smb).await;

    // 中文 and the signs that are allowed.
    let described =
        format!("{create}&{region}&FileSystemId=fs-1&Description=%E4%B8%AD%E6%96%87+@%23$_%2B-");
    assert_eq!(
        value(&call(address, &described).await, "FileSystemId"),
        "fs-1"
    );
    let found = call(address, "Action=DescribeFileSystems&FileSystemId=fs-1").await;
    assert_eq!(value(&found, "Description"), "中文 @#$_+-");
    run.raises(
        "InvalidFileSystem.AlreadyExisted",
        address,
        &format!("{CALL}&{described}"),
    )
    .await;
    for _ in 1..10 {
        value(
            &call(address, &format!("{create}&{region}")).await,
            "FileSystemId",
        );
    }
    let code = "OperationDenied.FileSystemCountsExceeded";
    run.raises(code, address, &format!("{CALL}&{create}&{region}"))
        .await;
}

pub(crate) async fn access_groups(run: &mut Run, address: SocketAddr) {
    for (name, network) in [("group-1", "Vpc"), ("group-2", "Classic")] {
        let create =
            format!("Action=CreateAccessGroup&AccessGroupName={name}&AccessGroupType={network}");
        value(&call(address, &create).await, "AccessGroupName");
    }
    let rule = "Action=CreateAccessRule&AccessGroupName=group-1&SourceCidrIp=10.0.0.0/8";
    for _ in 0..2 {
        value(&call(address, rule).await, "AccessRuleId");
    }
    let table = [
        (
            "InvalidAccessGroup.NotFound",
            "Action=DescribeAccessGroups&AccessGroupName=group-404",
        ),
        (
            "InvalidAccessGroup.NotFound",
            "Action=DeleteAccessGroup&AccessGroupName=group-404",
        ),
        (
            "InvalidAccessGroup.NotFound",
            "Action=DescribeAccessRules&AccessGroupName=group-404",
        ),
        (
            "InvalidAccessRule.NotFound",
            "Action=DeleteAccessRule&AccessGroupName=group-1&AccessRuleId=rule-404",
        ),
        ("OperationDenied.AccessRuleCountsExceeded", rule),
        (
            "OperationDenied.AccessGroupCountsExceeded",
            "Action=CreateAccessGroup&AccessGroupName=group-3&AccessGroupType=Vpc",
        ),
        (
            "OperationDenied.DefaultAccessGroupCannotDelete",
            "Action=DeleteAccessGroup&AccessGroupName=DEFAULT_VPC_GROUP_NAME",
        ),
        (
            "OperationDenied.DefaultAccessGroupCannotModify",
            "Action=ModifyAccessGroup&AccessGroupName=DEFAULT_VPC_GROUP_NAME&Description=mine",
        ),
        (
            "OperationDenied.DefaultAccessGroupCannotModify",
            "Action=CreateAccessRule&AccessGroupName=DEFAULT_VPC_GROUP_NAME&SourceCidrIp=10.0.0.1",
        ),
    ];
    for (code, parameters) in table {
        run.raises(code, address, &format!("{CALL}&{parameters}"))
            .await;
    }
    // The one with room for another group.
    let taken = "Version=2017-06-26&callerUid=1005&Action=CreateAccessGroup&AccessGroupName=DEFAULT_VPC_GROUP_NAME&AccessGroupType=Vpc";
    run.raises("InvalidAccessGroup.AlreadyExisted", address, taken)
        .await;
}

pub(crate) async fn mount_targets(run: &mut Run, address: SocketAddr) {
    let create = "Action=CreateMountTarget&FileSystemId=fs-1";
    let vpc = format!("{create}&NetworkType=Vpc");
    let group = "AccessGroupName=group-1";
    let table = [
        // Both are missing: the first of the document.
        ("MissingParameter.VSwitchId", vpc.clone()),
        ("MissingParameter.VpcId", format!("{vpc}&VSwitchId=vsw-1")),
        (
            "InvalidVpc.NotFound",
            format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-404"),
        ),
        (
            "InvalidVpc.NotFound",
            format!("{vpc}&{group}&VSwitchId=vsw-404&VpcId=vpc-1"),
        ),
        // No second question can be smuggled in.
        (
            "InvalidVpc.NotFound",
            format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-1%0Areserve"),
        ),
        (
            "InvalidVip.NotFound",
            format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-without-address"),
        ),
        (
            "InvalidLBid.NotFound",
            format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-without-balancer"),
        ),
        (
            "InvalidVpcTunnelId.NotFound",
            format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-without-tunnel"),
        ),
        (
            "InvalidVpc.CreationFailed",
            format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-full"),
        ),
        (
            "InvalidAccessGroup.NotFound",
            format!("{vpc}&AccessGroupName=group-404&VSwitchId=vsw-1&VpcId=vpc-1"),
        ),
        (
            "OperationDenied.NetworkTypeNotMatched",
            format!("{vpc}&AccessGroupName=group-2&VSwitchId=vsw-1&VpcId=vpc-1"),
        ),
        (
            "OperationDenied.NetworkTypeNotMatched",
            format!("{create}&{group}&NetworkType=Classic"),
        ),
        (
            "InvalidMountTarget.NotFound",
            "Action=DeleteMountTarget&FileSystemId=fs-1&MountTargetDomain=nowhere".to_owned(),
        ),
    ];
    for (code, parameters) in table {
        run.raises(code, address, &format!("{CALL}&{parameters}"))
            .await;
    }
    let classic = format!("Version=2017-06-26&callerUid=1005&{create}&{group}&NetworkType=Classic");
    run.raises("Forbidden.EcsTokenNotAuthorized", address, &classic)
        .await;

    let good = format!("{vpc}&{group}&VSwitchId=vsw-1&VpcId=vpc-1");
    let first = value(&call(address, &good).await, "MountTargetDomain");
    value(&call(address, &good).await, "MountTargetDomain");
    let table = [
        ("OperationDenied.MountTargetCountsExceeded", good.as_str()),
        (
            "OperationDenied.MountTargetNotEmpty",
            "Action=DeleteFileSystem&FileSystemId=fs-1",
        ),
        (
            "InvalidAccessGroup.AlreadyAttached",
            "Action=DeleteAccessGroup&AccessGroupName=group-1",
        ),
    ];
    for (code, parameters) in table {
        run.raises(code, address, &format!("{CALL}&{parameters}"))
            .await;
    }
    let delete = format!("Action=DeleteMountTarget&FileSystemId=fs-1&MountTargetDomain={first}");
    assert_eq!(call(address, &delete).await.status, 200);
    run.raises(
        "InvalidMountTarget.NotFound",
        address,
        &format!("{CALL}&{delete}"),
    )
    .await;
}

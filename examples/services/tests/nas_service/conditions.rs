//! Each error from the condition that it documents.

use std::collections::BTreeSet;

use error_catalog_services::nas_service::{Account, Limits, Settings, Storage, router};

use crate::http::{self, Client};
use crate::{COMMON, assert_raised, documents, done, outside, settings};

/// No condition of this service leads to these: they speak of parts that it does not have.
const NEVER: [&str; 3] = [
    "InvalidVip.NotFound",
    "InvalidLBid.NotFound",
    "InvalidVpcTunnelId.NotFound",
];

pub(crate) const FILE_SYSTEM: &str =
    "Action=CreateFileSystem&StorageType=Capacity&ProtocolType=NFS";

/// Raises errors, and remembers which.
pub(crate) struct Script {
    pub(crate) client: Client,
    raised: BTreeSet<String>,
}

impl Script {
    pub(crate) fn raise(&mut self, request: &str, status: u16, code: &str) {
        assert_raised(&mut self.client, request, status, code);
        self.raised.insert(code.to_owned());
    }

    /// As the owner of an account.
    pub(crate) fn owner(&mut self, request: &str, status: u16, code: &str) {
        self.raise(&format!("{request}&{COMMON}"), status, code);
    }

    pub(crate) fn on(&mut self, settings: &Settings) {
        self.client = Client::new(crate::start(settings));
    }
}

#[test]
fn each_error_arises_from_its_condition() {
    let limits = Limits {
        file_systems: 2,
        mount_targets: 1,
        access_groups: 2,
        access_rules: 1,
    };
    let settings = Settings {
        limits,
        ..settings()
    };
    let mut script = Script {
        client: Client::new(crate::start(&settings)),
        raised: BTreeSet::new(),
    };
    file_systems(&mut script);
    access_groups(&mut script);
    mount_targets(&mut script);
    callers(&mut script);
    outside::directories(&mut script);
    outside::databases(&mut script);

    let rows = documents::nas_chinese();
    let (mut raised, mut others) = (BTreeSet::new(), BTreeSet::new());
    for row in &rows {
        let place = if script.raised.contains(&row.code) {
            &mut raised
        } else {
            &mut others
        };
        place.insert(&*row.code);
    }
    println!(
        "{} of {} errors of NAS; not {others:?}",
        raised.len(),
        rows.len()
    );
    println!(
        "and {:?}",
        script
            .raised
            .iter()
            .filter(|code| !raised.contains(&***code))
            .collect::<Vec<_>>()
    );
    assert_eq!(raised.len() + others.len(), rows.len());
    assert_eq!(others, BTreeSet::from(NEVER));
}

fn file_systems(script: &mut Script) {
    let no_region = "Action=CreateFileSystem&Version=2017-06-26&AccessKeyId=owner";
    script.raise(no_region, 400, "MissingParameter.RegionId");
    // Of several mistakes the first one in the documents.
    script.owner(
        "Action=CreateFileSystem",
        400,
        "InvalidParameter.StorageType",
    );
    for (request, status, code) in [
        (
            "StorageType=Fast&ProtocolType=Carrier",
            400,
            "InvalidParameter.StorageType",
        ),
        (
            "StorageType=Capacity&ProtocolType=Carrier&Description=%3C",
            400,
            "InvalidParameter.ProtocalType",
        ),
        (
            "StorageType=Capacity&ProtocolType=NFS&Description=%3Cb%3E",
            400,
            "InvalidParameter.Description",
        ),
        (
            "StorageType=Capacity&ProtocolType=NFS&ZoneId=cn-nowhere-a",
            404,
            "InvalidAZone.NotFound",
        ),
        (
            "StorageType=Performance&ProtocolType=NFS&ZoneId=cn-hangzhou-b",
            404,
            "InvalidLocatin.NotFound",
        ),
    ] {
        script.owner(&format!("Action=CreateFileSystem&{request}"), status, code);
    }
    let nowhere = format!("{FILE_SYSTEM}&Version=2017-06-26&AccessKeyId=owner&RegionId=cn-nowhere");
    script.raise(&nowhere, 404, "InvalidRegionId.NotFound");
    script.owner(
        "Action=DeleteFileSystem&FileSystemId=none",
        404,
        "InvalidFileSystem.NotFound",
    );

    done(
        &mut script.client,
        &format!("{FILE_SYSTEM}&FileSystemId=mine"),
    );
    script.owner(
        &format!("{FILE_SYSTEM}&FileSystemId=mine"),
        403,
        "InvalidFileSystem.AlreadyExisted",
    );
    done(&mut script.client, FILE_SYSTEM);
    script.owner(FILE_SYSTEM, 403, "OperationDenied.FileSystemCountsExceeded");
}

fn access_groups(script: &mut Script) {
    let create =
        |name: &str| format!("Action=CreateAccessGroup&AccessGroupType=Vpc&AccessGroupName={name}");
    let named = |action: &str, name: &str| format!("Action={action}&AccessGroupName={name}");
    let default = "DEFAULT_VPC_GROUP_NAME";
    let rule = "SourceCidrIp=10.0.0.0/8";
    for (request, status, code) in [
        (
            named("DeleteAccessGroup", "none"),
            404,
            "InvalidAccessGroup.NotFound",
        ),
        (
            named("DeleteAccessGroup", default),
            403,
            "OperationDenied.DefaultAccessGroupCannotDelete",
        ),
        (
            named("ModifyAccessGroup", default),
            403,
            "OperationDenied.DefaultAccessGroupCannotModify",
        ),
        (
            named("CreateAccessGroup", "typeless"),
            400,
            "InvalidParameter",
        ),
    ] {
        script.owner(&request, status, code);
    }
    done(&mut script.client, &create("one"));
    script.owner(&create("one"), 403, "InvalidAccessGroup.AlreadyExisted");
    done(
        &mut script.client,
        &named("ModifyAccessGroup", "one&Description=%E7%AC%AC%E4%B8%80"),
    );
    done(&mut script.client, &create("two").replace("Vpc", "Classic"));
    script.owner(
        &create("three"),
        403,
        "OperationDenied.AccessGroupCountsExceeded",
    );

    let missing = format!("{}&AccessRuleId=7", named("DeleteAccessRule", "one"));
    script.owner(&missing, 404, "InvalidAccessRule.NotFound");
    script.owner(
        &format!(
            "{}&SourceCidrIp=10.0.0.0/33",
            named("CreateAccessRule", "one")
        ),
        400,
        "InvalidParameter",
    );
    let create_rule = format!("{}&{rule}", named("CreateAccessRule", "one"));
    done(&mut script.client, &create_rule);
    script.owner(
        &create_rule,
        403,
        "OperationDenied.AccessRuleCountsExceeded",
    );
}

fn mount_targets(script: &mut Script) {
    let create = "Action=CreateMountTarget&FileSystemId=mine";
    for (request, status, code) in [
        ("NetworkType=Vpc", 400, "MissingParameter.VSwitchId"),
        (
            "NetworkType=Vpc&VSwitchId=vsw-1",
            400,
            "MissingParameter.VpcId",
        ),
        (
            "NetworkType=Vpc&VSwitchId=vsw-1&VpcId=none",
            404,
            "InvalidVpc.NotFound",
        ),
        (
            "NetworkType=Vpc&VSwitchId=vsw-1&VpcId=vpc-full",
            404,
            "InvalidVpc.CreationFailed",
        ),
        (
            "NetworkType=Classic&AccessGroupName=one",
            403,
            "OperationDenied.NetworkTypeNotMatched",
        ),
    ] {
        script.owner(&format!("{create}&{request}"), status, code);
    }
    let in_vpc =
        format!("{create}&NetworkType=Vpc&VSwitchId=vsw-1&VpcId=vpc-1&AccessGroupName=one");
    let made = done(&mut script.client, &in_vpc);
    script.owner(&in_vpc, 403, "OperationDenied.MountTargetCountsExceeded");
    script.owner(
        "Action=DeleteAccessGroup&AccessGroupName=one",
        403,
        "InvalidAccessGroup.AlreadyAttached",
    );
    script.owner(
        "Action=DeleteFileSystem&FileSystemId=mine",
        403,
        "OperationDenied.MountTargetNotEmpty",
    );
    let named = |action: &str, domain: &str| {
        format!("Action={action}&FileSystemId=mine&MountTargetDomain={domain}")
    };
    script.owner(
        &named("DeleteMountTarget", "none"),
        404,
        "InvalidMountTarget.NotFound",
    );
    script.owner(
        &named("DescribeMountTargets", "none"),
        404,
        "InvalidMountTarget.NotFound",
    );

    let domain = made["MountTargetDomain"].as_str().expect("a domain");
    done(&mut script.client, &named("DeleteMountTarget", domain));
    done(
        &mut script.client,
        "Action=DeleteFileSystem&FileSystemId=mine",
    );
    done(
        &mut script.client,
        "Action=DeleteAccessGroup&AccessGroupName=one",
    );
    let left = done(&mut script.client, "Action=DescribeAccessGroups");
    assert_eq!(left["TotalCount"], 1);
}

fn callers(script: &mut Script) {
    let settings = settings();
    let storage = Storage::open(&settings.database, settings.lock_timeout).expect("a database");
    let account = |access_key: &str| Account {
        access_key: access_key.to_owned(),
        owner: access_key.to_owned(),
        is_enabled: true,
        is_served: true,
        may_check_ecs: true,
        is_on_trial: true,
    };
    for account in [
        Account {
            is_enabled: false,
            ..account("disabled")
        },
        Account {
            is_served: false,
            ..account("other")
        },
        Account {
            may_check_ecs: false,
            is_on_trial: false,
            ..account("new")
        },
    ] {
        storage.put_account(&account).expect("a row");
    }
    script.client = Client::new(http::start(router(&settings, storage)));

    let describe = "Action=DescribeFileSystems&Version=2017-06-26";
    script.raise(describe, 400, "MissingParameter.callerUid");
    for (caller, status, code) in [
        ("nobody", 400, "InvalidAccessKeyId.NotFound"),
        ("disabled", 403, "User.Disabled"),
        ("other", 403, "Forbidden.InvalidUserType"),
        (
            "owner&SecurityToken=none",
            503,
            "SecurityToken.DecodeFailed",
        ),
    ] {
        script.raise(&format!("{describe}&AccessKeyId={caller}"), status, code);
    }
    let by = |caller: &str, request: &str| {
        format!("{request}&Version=2017-06-26&RegionId=cn-hangzhou&AccessKeyId={caller}")
    };
    script.raise(&by("sub", FILE_SYSTEM), 403, "Forbbiden.Ram");
    let smb = FILE_SYSTEM.replace("NFS", "SMB");
    script.raise(&by("new", &smb), 403, "NotQualified");
    let classic = "Action=CreateMountTarget&FileSystemId=none&NetworkType=Classic";
    script.raise(&by("new", classic), 403, "Forbidden.EcsTokenNotAuthorized");

    for (request, status, code) in [
        ("Version=2017-06-26", 400, "MissingParameter"),
        ("Action=DescribeFileSystems", 400, "MissingParameter"),
        (
            "Action=Describe&Version=2017-06-26",
            400,
            "InvalidParameter",
        ),
        (
            "Action=DescribeFileSystems&Version=2016-01-01",
            400,
            "InvalidParameter",
        ),
    ] {
        script.raise(&format!("{request}&AccessKeyId=owner"), status, code);
    }
}

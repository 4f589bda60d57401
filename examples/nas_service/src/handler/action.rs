/// An operation of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    CreateFileSystem,
    DescribeFileSystems,
    DeleteFileSystem,
    CreateMountTarget,
    DescribeMountTargets,
    DeleteMountTarget,
    CreateAccessGroup,
    DescribeAccessGroups,
    ModifyAccessGroup,
    DeleteAccessGroup,
    CreateAccessRule,
    DescribeAccessRules,
    DeleteAccessRule,
}

impl Action {
    const NAMES: [(&'static str, Action); 13] = [
        ("CreateFileSystem", Action::CreateFileSystem),
        ("DescribeFileSystems", Action::DescribeFileSystems),
        ("DeleteFileSystem", Action::DeleteFileSystem),
        ("CreateMountTarget", Action::CreateMountTarget),
        ("DescribeMountTargets", Action::DescribeMountTargets),
        ("DeleteMountTarget", Action::DeleteMountTarget),
        ("CreateAccessGroup", Action::CreateAccessGroup),
        ("DescribeAccessGroups", Action::DescribeAccessGroups),
        ("ModifyAccessGroup", Action::ModifyAccessGroup),
        ("DeleteAccessGroup", Action::DeleteAccessGroup),
        ("CreateAccessRule", Action::CreateAccessRule),
        ("DescribeAccessRules", Action::DescribeAccessRules),
        ("DeleteAccessRule", Action::DeleteAccessRule),
    ];

    pub(super) fn from_name(name: &str) -> Option<Action> {
        let mut names = Action::NAMES.iter();
        names.find_map(|(known, action)| (*known == name).then_some(*action))
    }

    pub(super) fn name(self) -> &'static str {
        let mut names = Action::NAMES.iter();
        let name = names.find_map(|(name, action)| (*action == self).then_some(*name));
        name.unwrap_or_default()
    }
}

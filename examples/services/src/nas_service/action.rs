/// What the API can be asked for.
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
    const ALL: [Action; 13] = [
        Action::CreateFileSystem,
        Action::DescribeFileSystems,
        Action::DeleteFileSystem,
        Action::CreateMountTarget,
        Action::DescribeMountTargets,
        Action::DeleteMountTarget,
        Action::CreateAccessGroup,
        Action::DescribeAccessGroups,
        Action::ModifyAccessGroup,
        Action::DeleteAccessGroup,
        Action::CreateAccessRule,
        Action::DescribeAccessRules,
        Action::DeleteAccessRule,
    ];

    pub(super) fn of(name: &str) -> Option<Action> {
        Action::ALL.into_iter().find(|action| action.name() == name)
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Action::CreateFileSystem => "CreateFileSystem",
            Action::DescribeFileSystems => "DescribeFileSystems",
            Action::DeleteFileSystem => "DeleteFileSystem",
            Action::CreateMountTarget => "CreateMountTarget",
            Action::DescribeMountTargets => "DescribeMountTargets",
            Action::DeleteMountTarget => "DeleteMountTarget",
            Action::CreateAccessGroup => "CreateAccessGroup",
            Action::DescribeAccessGroups => "DescribeAccessGroups",
            Action::ModifyAccessGroup => "ModifyAccessGroup",
            Action::DeleteAccessGroup => "DeleteAccessGroup",
            Action::CreateAccessRule => "CreateAccessRule",
            Action::DescribeAccessRules => "DescribeAccessRules",
            Action::DeleteAccessRule => "DeleteAccessRule",
        }
    }
}

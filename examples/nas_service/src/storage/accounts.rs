use rusqlite::params;

use super::{State, StorageError};

/// Somebody who may call, as the service was told of them at its start.
#[derive(Clone, Debug)]
pub struct Account {
    /// What callers say who they are.
    pub id: String,
    /// `customer`, or `sub` for a sub-user; others are known and not served.
    pub kind: String,
    /// Whose the resources are: for all but sub-users the account itself.
    pub owner: String,
    /// Whether the service is opened, and paid for.
    pub enabled: bool,
    /// Whether it was admitted to the trial of SMB.
    pub in_trial: bool,
    /// Whether this service may ask ECS on its behalf.
    pub ecs_authorized: bool,
    /// How many file systems it may have.
    pub file_system_quota: u32,
    /// How many mount targets a file system of it may have.
    pub mount_target_quota: u32,
    /// How many access groups it may have.
    pub access_group_quota: u32,
    /// How many rules an access group of it may have.
    pub access_rule_quota: u32,
}

impl Account {
    /// A customer with the usual limits.
    ///
    /// ```
    /// use error_catalog_nas_service::Account;
    ///
    /// assert_eq!(Account::customer("1001").file_system_quota, 10);
    /// ```
    #[must_use]
    pub fn customer(id: &str) -> Account {
        Account {
            id: id.to_owned(),
            kind: "customer".to_owned(),
            owner: id.to_owned(),
            enabled: true,
            in_trial: true,
            ecs_authorized: true,
            file_system_quota: 10,
            mount_target_quota: 2,
            access_group_quota: 10,
            access_rule_quota: 300,
        }
    }

    /// A sub-user of a customer.
    #[must_use]
    pub fn sub_user(id: &str, owner: &str) -> Account {
        Account {
            kind: "sub".to_owned(),
            owner: owner.to_owned(),
            ..Account::customer(id)
        }
    }
}

/// Every customer has it, and nobody can change it.
pub(crate) const DEFAULT_ACCESS_GROUP: &str = "DEFAULT_VPC_GROUP_NAME";

impl State<'_> {
    pub(super) fn put_account(&self, account: &Account) -> Result<(), StorageError> {
        self.change(
            "INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                account.id,
                account.kind,
                account.owner,
                account.enabled,
                account.in_trial,
                account.ecs_authorized,
                account.file_system_quota,
                account.mount_target_quota,
                account.access_group_quota,
                account.access_rule_quota,
            ],
        )?;
        self.change(
            "INSERT OR IGNORE INTO access_groups VALUES (?, ?, 'Vpc', '')",
            params![account.id, DEFAULT_ACCESS_GROUP],
        )?;
        Ok(())
    }

    pub(crate) fn account(&self, id: &str) -> Result<Option<Account>, StorageError> {
        self.one("SELECT * FROM accounts WHERE id = ?", [id], |row| {
            Ok(Account {
                id: row.get("id")?,
                kind: row.get("kind")?,
                owner: row.get("owner")?,
                enabled: row.get("enabled")?,
                in_trial: row.get("in_trial")?,
                ecs_authorized: row.get("ecs_authorized")?,
                file_system_quota: row.get("file_system_quota")?,
                mount_target_quota: row.get("mount_target_quota")?,
                access_group_quota: row.get("access_group_quota")?,
                access_rule_quota: row.get("access_rule_quota")?,
            })
        })
    }
}

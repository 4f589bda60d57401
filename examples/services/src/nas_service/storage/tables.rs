//! Rows in and rows out. What may be in them is the domain's to say.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::{Kind, StorageError};

type Result<T> = std::result::Result<T, StorageError>;

/// Who may call the service.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "they are columns")]
pub struct Account {
    /// What a caller is known by.
    pub access_key: String,
    /// Whose things these are: another key is that of the account that a sub-user belongs to.
    pub owner: String,
    /// Whether the service is open, and paid for.
    pub is_enabled: bool,
    /// Whether accounts of its type are served.
    pub is_served: bool,
    /// Whether the service may ask ECS on its behalf.
    pub may_check_ecs: bool,
    /// Whether it has been admitted to what is on trial.
    pub is_on_trial: bool,
}

pub(crate) struct FileSystem {
    pub(crate) id: String,
    pub(crate) region: String,
    pub(crate) storage_type: String,
    pub(crate) protocol_type: String,
    pub(crate) description: String,
}

pub(crate) struct MountTarget {
    pub(crate) domain: String,
    pub(crate) file_system: String,
    pub(crate) network_type: String,
    pub(crate) access_group: String,
}

pub(crate) struct AccessGroup {
    pub(crate) name: String,
    pub(crate) network_type: String,
    pub(crate) description: String,
}

pub(crate) struct AccessRule {
    pub(crate) id: i64,
    pub(crate) source_cidr_ip: String,
}

/// The tables as one transaction sees them.
pub(crate) struct Tables<'t> {
    transaction: &'t Transaction<'t>,
}

/// Whether what was to be added is there already.
pub(crate) fn is_there_already<T>(added: &Result<T>) -> bool {
    matches!(added, Err(error) if error.kind() == Kind::Exists)
}

impl<'t> Tables<'t> {
    pub(super) const fn of(transaction: &'t Transaction<'t>) -> Tables<'t> {
        Tables { transaction }
    }

    pub(super) fn put_account(&self, account: &Account) -> Result<()> {
        let Account {
            access_key,
            owner,
            is_enabled,
            is_served,
            may_check_ecs,
            is_on_trial,
        } = account;
        self.write(
            "INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?, ?)",
            params![
                access_key,
                owner,
                is_enabled,
                is_served,
                may_check_ecs,
                is_on_trial
            ],
        )?;
        Ok(())
    }

    pub(crate) fn account(&self, access_key: &str) -> Result<Option<Account>> {
        self.one(
            "SELECT access_key, owner, is_enabled, is_served, may_check_ecs, is_on_trial
             FROM account WHERE access_key = ?",
            params![access_key],
            |row| {
                Ok(Account {
                    access_key: row.get(0)?,
                    owner: row.get(1)?,
                    is_enabled: row.get(2)?,
                    is_served: row.get(3)?,
                    may_check_ecs: row.get(4)?,
                    is_on_trial: row.get(5)?,
                })
            },
        )
    }

    /// A number that was never given before.
    pub(crate) fn next_number(&self) -> Result<u32> {
        let statement = "UPDATE last_number SET number = number + 1 RETURNING number";
        Ok(self
            .transaction
            .query_row(statement, [], |row| row.get(0))?)
    }

    pub(crate) fn file_systems(&self, owner: &str) -> Result<Vec<FileSystem>> {
        self.list(
            "SELECT id, region, storage_type, protocol_type, description
             FROM file_system WHERE owner = ? ORDER BY id",
            params![owner],
            file_system,
        )
    }

    pub(crate) fn file_system(&self, owner: &str, id: &str) -> Result<Option<FileSystem>> {
        self.one(
            "SELECT id, region, storage_type, protocol_type, description
             FROM file_system WHERE owner = ? AND id = ?",
            params![owner, id],
            file_system,
        )
    }

    pub(crate) fn add_file_system(&self, owner: &str, added: &FileSystem) -> Result<()> {
        let FileSystem {
            id,
            region,
            storage_type,
            protocol_type,
            description,
        } = added;
        self.write(
            "INSERT INTO file_system VALUES (?, ?, ?, ?, ?, ?)",
            params![id, owner, region, storage_type, protocol_type, description],
        )?;
        Ok(())
    }

    pub(crate) fn remove_file_system(&self, id: &str) -> Result<()> {
        self.write("DELETE FROM file_system WHERE id = ?", params![id])?;
        Ok(())
    }

    pub(crate) fn mount_targets(&self, file_system: &str) -> Result<Vec<MountTarget>> {
        self.list(
            "SELECT domain, file_system, network_type, access_group
             FROM mount_target WHERE file_system = ? ORDER BY domain",
            params![file_system],
            mount_target,
        )
    }

    /// How many mount targets of an account's file systems are in an access group.
    pub(crate) fn attached(&self, owner: &str, access_group: &str) -> Result<u32> {
        let statement = "SELECT COUNT(*) FROM mount_target JOIN file_system ON file_system = id
                         WHERE owner = ? AND access_group = ?";
        let count = |row: &Row<'_>| row.get(0);
        let parameters = params![owner, access_group];
        Ok(self.transaction.query_row(statement, parameters, count)?)
    }

    pub(crate) fn add_mount_target(&self, added: &MountTarget) -> Result<()> {
        let MountTarget {
            domain,
            file_system,
            network_type,
            access_group,
        } = added;
        self.write(
            "INSERT INTO mount_target VALUES (?, ?, ?, ?)",
            params![domain, file_system, network_type, access_group],
        )?;
        Ok(())
    }

    /// Whether there was one.
    pub(crate) fn remove_mount_target(&self, file_system: &str, domain: &str) -> Result<bool> {
        let statement = "DELETE FROM mount_target WHERE file_system = ? AND domain = ?";
        Ok(self.write(statement, params![file_system, domain])? > 0)
    }

    pub(crate) fn access_groups(&self, owner: &str) -> Result<Vec<AccessGroup>> {
        self.list(
            "SELECT name, network_type, description FROM access_group WHERE owner = ? ORDER BY name",
            params![owner],
            |row| {
                Ok(AccessGroup {
                    name: row.get(0)?,
                    network_type: row.get(1)?,
                    description: row.get(2)?,
                })
            },
        )
    }

    pub(crate) fn add_access_group(&self, owner: &str, added: &AccessGroup) -> Result<()> {
        let AccessGroup {
            name,
            network_type,
            description,
        } = added;
        self.write(
            "INSERT INTO access_group VALUES (?, ?, ?, ?)",
            params![owner, name, network_type, description],
        )?;
        Ok(())
    }

    pub(crate) fn describe_access_group(
        &self,
        owner: &str,
        name: &str,
        description: &str,
    ) -> Result<()> {
        self.write(
            "UPDATE access_group SET description = ? WHERE owner = ? AND name = ?",
            params![description, owner, name],
        )?;
        Ok(())
    }

    /// With its rules.
    pub(crate) fn remove_access_group(&self, owner: &str, name: &str) -> Result<()> {
        let parameters = params![owner, name];
        self.write(
            "DELETE FROM access_rule WHERE owner = ? AND access_group = ?",
            parameters,
        )?;
        self.write(
            "DELETE FROM access_group WHERE owner = ? AND name = ?",
            parameters,
        )?;
        Ok(())
    }

    pub(crate) fn access_rules(&self, owner: &str, group: &str) -> Result<Vec<AccessRule>> {
        self.list(
            "SELECT id, source_cidr_ip FROM access_rule WHERE owner = ? AND access_group = ? ORDER BY id",
            params![owner, group],
            |row| {
                Ok(AccessRule {
                    id: row.get(0)?,
                    source_cidr_ip: row.get(1)?,
                })
            },
        )
    }

    pub(crate) fn add_access_rule(&self, owner: &str, group: &str, source: &str) -> Result<i64> {
        let statement =
            "INSERT INTO access_rule (owner, access_group, source_cidr_ip) VALUES (?, ?, ?)";
        self.write(statement, params![owner, group, source])?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Whether there was one.
    pub(crate) fn remove_access_rule(&self, owner: &str, group: &str, id: i64) -> Result<bool> {
        let statement = "DELETE FROM access_rule WHERE owner = ? AND access_group = ? AND id = ?";
        Ok(self.write(statement, params![owner, group, id])? > 0)
    }

    fn write(&self, statement: &str, parameters: &[&dyn rusqlite::ToSql]) -> Result<usize> {
        Ok(self.transaction.execute(statement, parameters)?)
    }

    fn one<T>(
        &self,
        statement: &str,
        parameters: &[&dyn rusqlite::ToSql],
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let row = self.transaction.query_row(statement, parameters, read);
        Ok(row.optional()?)
    }

    fn list<T>(
        &self,
        statement: &str,
        parameters: &[&dyn rusqlite::ToSql],
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.transaction.prepare(statement)?;
        let rows = statement.query_map(parameters, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn file_system(row: &Row<'_>) -> rusqlite::Result<FileSystem> {
    Ok(FileSystem {
        id: row.get(0)?,
        region: row.get(1)?,
        storage_type: row.get(2)?,
        protocol_type: row.get(3)?,
        description: row.get(4)?,
    })
}

fn mount_target(row: &Row<'_>) -> rusqlite::Result<MountTarget> {
    Ok(MountTarget {
        domain: row.get(0)?,
        file_system: row.get(1)?,
        network_type: row.get(2)?,
        access_group: row.get(3)?,
    })
}

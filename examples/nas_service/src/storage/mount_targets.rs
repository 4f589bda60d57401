use rusqlite::{Row, params};

use super::{State, StorageError};

pub(crate) struct MountTarget {
    pub(crate) domain: String,
    pub(crate) file_system: String,
    pub(crate) access_group: String,
    pub(crate) network_type: String,
    pub(crate) vpc: String,
    pub(crate) switch: String,
    pub(crate) address: String,
}

fn read(row: &Row<'_>) -> rusqlite::Result<MountTarget> {
    Ok(MountTarget {
        domain: row.get("domain")?,
        file_system: row.get("file_system")?,
        access_group: row.get("access_group")?,
        network_type: row.get("network_type")?,
        vpc: row.get("vpc")?,
        switch: row.get("switch")?,
        address: row.get("address")?,
    })
}

impl State<'_> {
    pub(crate) fn mount_target_count(
        &self,
        owner: &str,
        file_system: &str,
    ) -> Result<u32, StorageError> {
        let sql = "SELECT count(*) FROM mount_targets WHERE owner = ? AND file_system = ?";
        self.count(sql, [owner, file_system])
    }

    pub(crate) fn add_mount_target(
        &self,
        owner: &str,
        it: &MountTarget,
    ) -> Result<(), StorageError> {
        self.change(
            "INSERT INTO mount_targets VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                it.domain,
                owner,
                it.file_system,
                it.access_group,
                it.network_type,
                it.vpc,
                it.switch,
                it.address
            ],
        )?;
        Ok(())
    }

    pub(crate) fn mount_targets(
        &self,
        owner: &str,
        file_system: &str,
    ) -> Result<Vec<MountTarget>, StorageError> {
        let sql = "SELECT * FROM mount_targets WHERE owner = ? AND file_system = ? ORDER BY domain";
        self.all(sql, [owner, file_system], read)
    }

    /// Removes it, and gives what it was.
    pub(crate) fn remove_mount_target(
        &self,
        owner: &str,
        file_system: &str,
        domain: &str,
    ) -> Result<Option<MountTarget>, StorageError> {
        let sql = "DELETE FROM mount_targets WHERE owner = ? AND file_system = ? AND domain = ? RETURNING *";
        self.one(sql, [owner, file_system, domain], read)
    }
}

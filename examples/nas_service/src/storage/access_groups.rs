use rusqlite::{Row, params};

use super::{State, StorageError};

pub(crate) struct AccessGroup {
    pub(crate) name: String,
    pub(crate) network_type: String,
    pub(crate) description: String,
}

pub(crate) struct AccessRule {
    pub(crate) id: String,
    pub(crate) source: String,
}

fn read(row: &Row<'_>) -> rusqlite::Result<AccessGroup> {
    Ok(AccessGroup {
        name: row.get("name")?,
        network_type: row.get("network_type")?,
        description: row.get("description")?,
    })
}

impl State<'_> {
    pub(crate) fn access_group_count(&self, owner: &str) -> Result<u32, StorageError> {
        self.count(
            "SELECT count(*) FROM access_groups WHERE owner = ?",
            [owner],
        )
    }

    pub(crate) fn add_access_group(
        &self,
        owner: &str,
        it: &AccessGroup,
    ) -> Result<(), StorageError> {
        let sql = "INSERT INTO access_groups VALUES (?, ?, ?, ?)";
        self.change(
            sql,
            params![owner, it.name, it.network_type, it.description],
        )?;
        Ok(())
    }

    pub(crate) fn access_groups(&self, owner: &str) -> Result<Vec<AccessGroup>, StorageError> {
        let sql = "SELECT * FROM access_groups WHERE owner = ? ORDER BY name";
        self.all(sql, [owner], read)
    }

    pub(crate) fn access_group(
        &self,
        owner: &str,
        name: &str,
    ) -> Result<Option<AccessGroup>, StorageError> {
        let sql = "SELECT * FROM access_groups WHERE owner = ? AND name = ?";
        self.one(sql, [owner, name], read)
    }

    /// Whether it was there.
    pub(crate) fn describe_access_group(
        &self,
        owner: &str,
        name: &str,
        description: &str,
    ) -> Result<bool, StorageError> {
        let sql = "UPDATE access_groups SET description = ? WHERE owner = ? AND name = ?";
        Ok(self.change(sql, [description, owner, name])? > 0)
    }

    /// Whether it was there. Its rules go with it.
    pub(crate) fn remove_access_group(
        &self,
        owner: &str,
        name: &str,
    ) -> Result<bool, StorageError> {
        let sql = "DELETE FROM access_groups WHERE owner = ? AND name = ?";
        Ok(self.change(sql, [owner, name])? > 0)
    }

    pub(crate) fn access_rule_count(&self, owner: &str, group: &str) -> Result<u32, StorageError> {
        let sql = "SELECT count(*) FROM access_rules WHERE owner = ? AND access_group = ?";
        self.count(sql, [owner, group])
    }

    pub(crate) fn add_access_rule(
        &self,
        owner: &str,
        group: &str,
        it: &AccessRule,
    ) -> Result<(), StorageError> {
        let sql = "INSERT INTO access_rules VALUES (?, ?, ?, ?)";
        self.change(sql, params![it.id, owner, group, it.source])?;
        Ok(())
    }

    pub(crate) fn access_rules(
        &self,
        owner: &str,
        group: &str,
    ) -> Result<Vec<AccessRule>, StorageError> {
        let sql = "SELECT * FROM access_rules WHERE owner = ? AND access_group = ? ORDER BY id";
        self.all(sql, [owner, group], |row| {
            Ok(AccessRule {
                id: row.get("id")?,
                source: row.get("source")?,
            })
        })
    }

    /// Whether it was there.
    pub(crate) fn remove_access_rule(
        &self,
        owner: &str,
        group: &str,
        id: &str,
    ) -> Result<bool, StorageError> {
        let sql = "DELETE FROM access_rules WHERE owner = ? AND access_group = ? AND id = ?";
        Ok(self.change(sql, [owner, group, id])? > 0)
    }
}

use rusqlite::{Row, params};

use super::{State, StorageError};

pub(crate) struct FileSystem {
    pub(crate) id: String,
    pub(crate) region: String,
    pub(crate) zone: Option<String>,
    pub(crate) storage_type: String,
    pub(crate) protocol: String,
    pub(crate) description: String,
}

fn read(row: &Row<'_>) -> rusqlite::Result<FileSystem> {
    Ok(FileSystem {
        id: row.get("id")?,
        region: row.get("region")?,
        zone: row.get("zone")?,
        storage_type: row.get("storage_type")?,
        protocol: row.get("protocol")?,
        description: row.get("description")?,
    })
}

impl State<'_> {
    /// Whether the region serves: `None` if there is none of that name.
    pub(crate) fn region_serves(&self, region: &str) -> Result<Option<bool>, StorageError> {
        self.one(
            "SELECT serving FROM regions WHERE id = ?",
            [region],
            |row| row.get(0),
        )
    }

    pub(crate) fn has_zone(&self, region: &str, zone: &str) -> Result<bool, StorageError> {
        let sql = "SELECT count(*) FROM zones WHERE region = ? AND id = ?";
        Ok(self.count(sql, [region, zone])? > 0)
    }

    pub(crate) fn file_system_count(&self, owner: &str) -> Result<u32, StorageError> {
        self.count("SELECT count(*) FROM file_systems WHERE owner = ?", [owner])
    }

    /// An identifier that nobody has.
    pub(crate) fn new_id(&self, prefix: &str) -> Result<String, StorageError> {
        let sql = "SELECT ? || lower(hex(randomblob(6)))";
        let id = self.one(sql, [prefix], |row| row.get(0))?;
        Ok(id.unwrap_or_default())
    }

    pub(crate) fn add_file_system(&self, owner: &str, it: &FileSystem) -> Result<(), StorageError> {
        self.change(
            "INSERT INTO file_systems VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                it.id,
                owner,
                it.region,
                it.zone,
                it.storage_type,
                it.protocol,
                it.description
            ],
        )?;
        Ok(())
    }

    pub(crate) fn file_systems(&self, owner: &str) -> Result<Vec<FileSystem>, StorageError> {
        let sql = "SELECT * FROM file_systems WHERE owner = ? ORDER BY id";
        self.all(sql, [owner], read)
    }

    pub(crate) fn file_system(
        &self,
        owner: &str,
        id: &str,
    ) -> Result<Option<FileSystem>, StorageError> {
        let sql = "SELECT * FROM file_systems WHERE owner = ? AND id = ?";
        self.one(sql, [owner, id], read)
    }

    /// Whether it was there.
    pub(crate) fn remove_file_system(&self, owner: &str, id: &str) -> Result<bool, StorageError> {
        let sql = "DELETE FROM file_systems WHERE owner = ? AND id = ?";
        Ok(self.change(sql, [owner, id])? > 0)
    }
}

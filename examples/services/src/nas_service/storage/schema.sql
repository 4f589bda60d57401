CREATE TABLE IF NOT EXISTS account (
    access_key TEXT PRIMARY KEY,
    -- Whose file systems these are: its own key, or that of the account that a sub-user belongs to.
    owner TEXT NOT NULL,
    is_enabled INTEGER NOT NULL,
    is_served INTEGER NOT NULL,
    may_check_ecs INTEGER NOT NULL,
    is_on_trial INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS file_system (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    region TEXT NOT NULL,
    storage_type TEXT NOT NULL,
    protocol_type TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS mount_target (
    domain TEXT PRIMARY KEY,
    file_system TEXT NOT NULL REFERENCES file_system (id),
    network_type TEXT NOT NULL,
    access_group TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS access_group (
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    network_type TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT;

CREATE TABLE IF NOT EXISTS access_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner TEXT NOT NULL,
    access_group TEXT NOT NULL,
    source_cidr_ip TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS last_number (number INTEGER NOT NULL) STRICT;

INSERT INTO last_number SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM last_number);
INSERT OR IGNORE INTO account VALUES ('owner', 'owner', 1, 1, 1, 1), ('sub', 'owner', 1, 1, 1, 1);

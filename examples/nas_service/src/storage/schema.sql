CREATE TABLE IF NOT EXISTS regions (
    id      TEXT PRIMARY KEY,
    serving INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS zones (
    id     TEXT PRIMARY KEY,
    region TEXT NOT NULL REFERENCES regions (id)
) STRICT;

CREATE TABLE IF NOT EXISTS accounts (
    id                TEXT PRIMARY KEY,
    kind              TEXT NOT NULL,
    owner             TEXT NOT NULL,
    enabled           INTEGER NOT NULL,
    in_trial          INTEGER NOT NULL,
    ecs_authorized    INTEGER NOT NULL,
    file_system_quota  INTEGER NOT NULL,
    mount_target_quota INTEGER NOT NULL,
    access_group_quota INTEGER NOT NULL,
    access_rule_quota  INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS file_systems (
    id           TEXT NOT NULL,
    owner        TEXT NOT NULL REFERENCES accounts (id),
    region       TEXT NOT NULL REFERENCES regions (id),
    zone         TEXT REFERENCES zones (id),
    storage_type TEXT NOT NULL,
    protocol     TEXT NOT NULL,
    description  TEXT NOT NULL,
    PRIMARY KEY (owner, id)
) STRICT;

CREATE TABLE IF NOT EXISTS access_groups (
    owner        TEXT NOT NULL REFERENCES accounts (id),
    name         TEXT NOT NULL,
    network_type TEXT NOT NULL,
    description  TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT;

CREATE TABLE IF NOT EXISTS access_rules (
    id           TEXT PRIMARY KEY,
    owner        TEXT NOT NULL,
    access_group TEXT NOT NULL,
    source       TEXT NOT NULL,
    FOREIGN KEY (owner, access_group) REFERENCES access_groups (owner, name) ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS mount_targets (
    domain       TEXT PRIMARY KEY,
    owner        TEXT NOT NULL,
    file_system  TEXT NOT NULL,
    access_group TEXT NOT NULL,
    network_type TEXT NOT NULL,
    vpc          TEXT NOT NULL,
    switch       TEXT NOT NULL,
    address      TEXT NOT NULL,
    FOREIGN KEY (owner, file_system) REFERENCES file_systems (owner, id) ON DELETE RESTRICT,
    FOREIGN KEY (owner, access_group) REFERENCES access_groups (owner, name) ON DELETE RESTRICT
) STRICT;

INSERT OR IGNORE INTO regions VALUES ('cn-hangzhou', 1), ('cn-beijing', 1), ('cn-north-1', 0);
INSERT OR IGNORE INTO zones VALUES
    ('cn-hangzhou-b', 'cn-hangzhou'), ('cn-hangzhou-f', 'cn-hangzhou'), ('cn-beijing-e', 'cn-beijing');

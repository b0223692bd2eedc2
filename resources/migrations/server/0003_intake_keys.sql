-- Who may send leads to a store: one key for each source, kept as a hash. Its id is also the replica under which its
-- leads stand in the log.
-- min_compatible: 1

-- step: a key is asked for by its id alone, before its store is known
CREATE TABLE intake_key (
    key        BLOB    NOT NULL PRIMARY KEY CHECK (length(key) = 16),
    store      BLOB    NOT NULL REFERENCES store_head (store),
    source     TEXT    NOT NULL,
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

-- step:
CREATE INDEX intake_key_by_store ON intake_key (store, created_at);

-- The server's own tables. Every key of synchronised data begins with the store, so that a store can be moved, split off or placed on
-- another machine by its key alone. Ids are 16 bytes, times are UTC milliseconds.
-- min_compatible: 1

-- step: one row per store; every push locks it
CREATE TABLE store_head (
    store  BLOB    NOT NULL PRIMARY KEY CHECK (length(store) = 16),
    name   TEXT    NOT NULL,
    epoch  INTEGER NOT NULL,
    head   INTEGER NOT NULL,
    floor  INTEGER NOT NULL,
    hlc    INTEGER NOT NULL,
    digest BLOB    NOT NULL,
    desks  INTEGER NOT NULL -- desk prefixes given so far
) STRICT, WITHOUT ROWID;

-- step: a device is asked for by its id alone, before its store is known
CREATE TABLE device (
    device     BLOB NOT NULL PRIMARY KEY CHECK (length(device) = 16),
    store      BLOB NOT NULL REFERENCES store_head (store),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    prefix     TEXT NOT NULL,
    name       TEXT NOT NULL,
    enrolled_at INTEGER NOT NULL,
    UNIQUE (store, prefix)
) STRICT, WITHOUT ROWID;

-- step: one-time codes, as hashes
CREATE TABLE enrol_code (
    hash       BLOB    NOT NULL PRIMARY KEY,
    store      BLOB    NOT NULL REFERENCES store_head (store),
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

-- step: nonces that were used already, until they would have expired
CREATE TABLE used_nonce (
    nonce      BLOB    NOT NULL PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- step:
CREATE INDEX used_nonce_expiry ON used_nonce (expires_at);

-- step: how far the chain of each replica was followed
CREATE TABLE replica (
    store   BLOB    NOT NULL,
    replica BLOB    NOT NULL,
    device  BLOB    NOT NULL,
    last_n  INTEGER NOT NULL,
    chain   BLOB    NOT NULL,
    PRIMARY KEY (store, replica)
) STRICT, WITHOUT ROWID;

-- step: what became of every place of every chain: a number, or a reason and the refused bytes
CREATE TABLE pushed (
    store   BLOB    NOT NULL,
    replica BLOB    NOT NULL,
    n       INTEGER NOT NULL,
    chain   BLOB    NOT NULL,
    op_id   BLOB,
    seq     INTEGER,
    reason  TEXT,
    body    BLOB,
    PRIMARY KEY (store, replica, n),
    CHECK ((seq IS NULL) = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- step:
CREATE INDEX pushed_quarantined ON pushed (store, op_id) WHERE seq IS NULL;

-- step: the log
CREATE TABLE op (
    store   BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    op_id   BLOB    NOT NULL,
    replica BLOB    NOT NULL,
    actor   BLOB,
    hlc     INTEGER NOT NULL,
    body    BLOB    NOT NULL,
    entry   BLOB    NOT NULL,
    PRIMARY KEY (store, seq),
    UNIQUE (store, op_id)
) STRICT;

-- step: the merged truth
CREATE TABLE entity (
    store        BLOB    NOT NULL,
    collection   INTEGER NOT NULL,
    row          BLOB    NOT NULL,
    bucket       INTEGER NOT NULL,
    doc          BLOB    NOT NULL,
    created      INTEGER NOT NULL,
    dead         INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    last_replica BLOB,
    other_seq    INTEGER NOT NULL,
    digest       BLOB    NOT NULL,
    PRIMARY KEY (store, collection, row)
) STRICT;

-- step:
CREATE INDEX entity_bucket ON entity (store, bucket);

-- States of a store as a new desk loads them, in parts that are named by what they hold (docs/adr/0019). All of it can be
-- made again from the rows.
-- min_compatible: 1

-- step: the state after an entry of the log; the manifest tells its parts in order
CREATE TABLE snapshot (
    store     BLOB    NOT NULL REFERENCES store_head (store),
    epoch     INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    bytes     INTEGER NOT NULL,
    made_at   INTEGER NOT NULL,
    manifest  BLOB    NOT NULL,
    PRIMARY KEY (store, epoch, seq)
) STRICT;

-- step: which parts it needs
CREATE TABLE snapshot_part (
    store BLOB    NOT NULL,
    sha   BLOB    NOT NULL,
    epoch INTEGER NOT NULL,
    seq   INTEGER NOT NULL,
    PRIMARY KEY (store, sha, epoch, seq)
) STRICT, WITHOUT ROWID;

-- step: gzip, named by its SHA-256; several snapshots may share one
CREATE TABLE part (
    store BLOB NOT NULL,
    sha   BLOB NOT NULL CHECK (length(sha) = 32),
    body  BLOB NOT NULL,
    PRIMARY KEY (store, sha)
) STRICT;

-- step: who makes one at the moment; one that died is passed over after a while
CREATE TABLE snapshot_claim (
    store BLOB    NOT NULL PRIMARY KEY,
    maker BLOB    NOT NULL,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

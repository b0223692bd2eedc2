-- Photos, signatures and documents (docs/adr/0023). The bytes are files; here stands what there is, and who may have it.

-- step: which rows of a store name a blob, living or dead: nobody has it by its name alone
CREATE TABLE blob_reference (
    store BLOB    NOT NULL,
    row   BLOB    NOT NULL,
    part  INTEGER NOT NULL, -- 0: the whole, 1: the small picture
    sha   BLOB    NOT NULL CHECK (length(sha) = 32),
    bytes INTEGER NOT NULL,
    dead  INTEGER NOT NULL, -- 1: its row was removed
    PRIMARY KEY (store, row, part)
) STRICT, WITHOUT ROWID;

-- step:
CREATE INDEX blob_reference_by_sha ON blob_reference (store, sha, dead);

-- step: whole blobs of a store
CREATE TABLE blob (
    store         BLOB    NOT NULL,
    sha           BLOB    NOT NULL CHECK (length(sha) = 32),
    bytes         INTEGER NOT NULL,
    added_at      INTEGER NOT NULL,
    orphan_since  INTEGER, -- since when no living row was seen to name it
    PRIMARY KEY (store, sha)
) STRICT, WITHOUT ROWID;

-- States of a store as a new desk loads them, in parts that are named by what they hold (docs/adr/0019). All of it can be
-- made again from the rows.
-- min_compatible: 1

-- step: the state after an entry of the log; the manifest tells its parts in order
CREATE TABLE snapshot (
    store     uuid   NOT NULL REFERENCES store_head (store),
    epoch     bigint NOT NULL,
    seq       bigint NOT NULL,
    row_count bigint NOT NULL,
    bytes     bigint NOT NULL,
    made_at   bigint NOT NULL,
    manifest  bytea  NOT NULL,
    PRIMARY KEY (store, epoch, seq)
);

-- step: which parts it needs
CREATE TABLE snapshot_part (
    store uuid   NOT NULL,
    sha   bytea  NOT NULL,
    epoch bigint NOT NULL,
    seq   bigint NOT NULL,
    PRIMARY KEY (store, sha, epoch, seq)
);

-- step: gzip, named by its SHA-256; several snapshots may share one
CREATE TABLE part (
    store uuid  NOT NULL,
    sha   bytea NOT NULL CHECK (octet_length(sha) = 32),
    body  bytea NOT NULL,
    PRIMARY KEY (store, sha)
);

-- step: packed already, and read in pieces
ALTER TABLE part ALTER COLUMN body SET STORAGE EXTERNAL;

-- step: who makes one at the moment; one that died is passed over after a while
CREATE TABLE snapshot_claim (
    store uuid   NOT NULL PRIMARY KEY,
    maker uuid   NOT NULL,
    until bigint NOT NULL
);

-- step: the second wall
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['snapshot', 'snapshot_part', 'part', 'snapshot_claim'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY own_store ON %I
            USING (store = nullif(current_setting(''forecourt.store'', true), '''')::uuid)', walled);
    END LOOP;
END
$$;

-- Photos, signatures and documents (docs/adr/0023); see ../0006_blobs.sql. The bytes are files in a folder that all
-- processes share.

-- step: which rows of a store name a blob, living or dead
CREATE TABLE blob_reference (
    store  uuid    NOT NULL,
    row_id uuid    NOT NULL,
    part   integer NOT NULL,
    sha    bytea   NOT NULL CHECK (octet_length(sha) = 32),
    bytes  bigint  NOT NULL,
    dead   bigint  NOT NULL,
    PRIMARY KEY (store, row_id, part)
);

-- step:
CREATE INDEX blob_reference_by_sha ON blob_reference (store, sha, dead);

-- step: whole blobs of a store
CREATE TABLE blob (
    store        uuid   NOT NULL,
    sha          bytea  NOT NULL CHECK (octet_length(sha) = 32),
    bytes        bigint NOT NULL,
    added_at     bigint NOT NULL,
    orphan_since bigint,
    PRIMARY KEY (store, sha)
);

-- step: the second wall
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['blob_reference', 'blob'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY own_store ON %I
            USING (store = nullif(current_setting(''forecourt.store'', true), '''')::uuid)', walled);
    END LOOP;
END
$$;

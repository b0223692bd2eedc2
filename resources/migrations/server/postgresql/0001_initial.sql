-- The server's tables on PostgreSQL; what they hold is told in ../0001_initial.sql. Every key of synchronised data
-- begins with the store. Row security is the second wall behind the token's store: a row is seen and written only while
-- forecourt.store names its store (SET LOCAL, set_config), also by the owner of the tables. Devices, codes and nonces
-- are asked for before a store is known and stand outside it.
-- min_compatible: 1

-- step: one row per store; every push locks it, and a digest of 4 KB is not worth an attempt at packing it
CREATE TABLE store_head (
    store  uuid   NOT NULL PRIMARY KEY,
    name   text   NOT NULL,
    epoch  bigint NOT NULL,
    head   bigint NOT NULL,
    floor  bigint NOT NULL,
    hlc    bigint NOT NULL,
    digest bytea  NOT NULL,
    desks  bigint NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 3000);

-- step:
ALTER TABLE store_head ALTER COLUMN digest SET STORAGE EXTERNAL;

-- step:
CREATE TABLE device (
    device      uuid   NOT NULL PRIMARY KEY,
    store       uuid   NOT NULL REFERENCES store_head (store),
    public_key  bytea  NOT NULL CHECK (octet_length(public_key) = 32),
    prefix      text   NOT NULL,
    name        text   NOT NULL,
    enrolled_at bigint NOT NULL,
    UNIQUE (store, prefix)
);

-- step:
CREATE TABLE enrol_code (
    hash       bytea  NOT NULL PRIMARY KEY,
    store      uuid   NOT NULL REFERENCES store_head (store),
    expires_at bigint NOT NULL,
    used_at    bigint
);

-- step:
CREATE TABLE used_nonce (
    nonce      bytea  NOT NULL PRIMARY KEY,
    expires_at bigint NOT NULL
);

-- step:
CREATE INDEX used_nonce_expiry ON used_nonce (expires_at);

-- step: what all processes over this database share, such as the secret of the tokens
CREATE TABLE server_secret (
    name  text  NOT NULL PRIMARY KEY,
    value bytea NOT NULL
);

-- step:
CREATE TABLE replica (
    store   uuid   NOT NULL,
    replica uuid   NOT NULL,
    device  uuid   NOT NULL,
    last_n  bigint NOT NULL,
    chain   bytea  NOT NULL,
    PRIMARY KEY (store, replica)
) WITH (fillfactor = 70);

-- step:
CREATE TABLE pushed (
    store   uuid   NOT NULL,
    replica uuid   NOT NULL,
    n       bigint NOT NULL,
    chain   bytea  NOT NULL,
    op_id   uuid,
    seq     bigint,
    reason  text,
    body    bytea,
    PRIMARY KEY (store, replica, n),
    CHECK ((seq IS NULL) = (reason IS NOT NULL))
);

-- step:
CREATE INDEX pushed_quarantined ON pushed (store, op_id) WHERE seq IS NULL;

-- step: the log
CREATE TABLE op (
    store   uuid   NOT NULL,
    seq     bigint NOT NULL,
    op_id   uuid   NOT NULL,
    replica uuid   NOT NULL,
    actor   uuid,
    hlc     bigint NOT NULL,
    body    bytea  NOT NULL,
    entry   bytea  NOT NULL,
    PRIMARY KEY (store, seq),
    UNIQUE (store, op_id)
) PARTITION BY HASH (store);

-- step: a partition that is read past its table has row security of its own, without a policy: nobody sees anything
DO $$
BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format('CREATE TABLE op_%s PARTITION OF op FOR VALUES WITH (MODULUS 8, REMAINDER %s)', part, part);
        EXECUTE format('ALTER TABLE op_%s ENABLE ROW LEVEL SECURITY', part);
        EXECUTE format('ALTER TABLE op_%s FORCE ROW LEVEL SECURITY', part);
    END LOOP;
END
$$;

-- step: the merged truth
CREATE TABLE entity (
    store        uuid    NOT NULL,
    collection   integer NOT NULL,
    row_id       uuid    NOT NULL,
    bucket       integer NOT NULL,
    doc          bytea   NOT NULL,
    created      bigint  NOT NULL,
    dead         bigint  NOT NULL,
    last_seq     bigint  NOT NULL,
    last_replica uuid,
    other_seq    bigint  NOT NULL,
    digest       bytea   NOT NULL,
    PRIMARY KEY (store, collection, row_id)
);

-- step:
CREATE INDEX entity_bucket ON entity (store, bucket);

-- step: the second wall
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['store_head', 'replica', 'pushed', 'op', 'entity'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY own_store ON %I
            USING (store = nullif(current_setting(''forecourt.store'', true), '''')::uuid)', walled);
    END LOOP;
END
$$;

-- step: names and heads of all stores, for administration and for finding the store of a device
CREATE POLICY every_store ON store_head FOR SELECT
    USING (current_setting('forecourt.every_store', true) = 'on');

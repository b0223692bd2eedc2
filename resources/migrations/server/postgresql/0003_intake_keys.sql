-- Who may send leads to a store; see ../0003_intake_keys.sql. A key is asked for by its id alone, before its store is
-- known, so it stands outside row security as devices and codes do.
-- min_compatible: 1

-- step:
CREATE TABLE intake_key (
    key        uuid   NOT NULL PRIMARY KEY,
    store      uuid   NOT NULL REFERENCES store_head (store),
    source     text   NOT NULL,
    hash       bytea  NOT NULL CHECK (octet_length(hash) = 32),
    created_at bigint NOT NULL,
    revoked_at bigint
);

-- step:
CREATE INDEX intake_key_by_store ON intake_key (store, created_at);

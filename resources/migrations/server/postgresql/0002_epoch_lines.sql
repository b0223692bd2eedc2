-- Where each epoch began: the entries up to `head` are the same as those of its parent, so what a desk saw there still
-- has a meaning here.
-- min_compatible: 1

-- step: one row for each restore of a store
CREATE TABLE epoch_line (
    store  uuid   NOT NULL REFERENCES store_head (store),
    epoch  bigint NOT NULL,
    parent bigint NOT NULL,
    head   bigint NOT NULL,
    PRIMARY KEY (store, epoch)
);

-- step: the second wall
ALTER TABLE epoch_line ENABLE ROW LEVEL SECURITY;

-- step:
ALTER TABLE epoch_line FORCE ROW LEVEL SECURITY;

-- step:
CREATE POLICY own_store ON epoch_line
    USING (store = nullif(current_setting('forecourt.store', true), '')::uuid);

-- Where each epoch began: the entries up to `head` are the same as those of its parent, so what a desk saw there still
-- has a meaning here.
-- min_compatible: 1

-- step: one row for each restore of a store
CREATE TABLE epoch_line (
    store  BLOB    NOT NULL REFERENCES store_head (store),
    epoch  INTEGER NOT NULL,
    parent INTEGER NOT NULL,
    head   INTEGER NOT NULL,
    PRIMARY KEY (store, epoch)
) STRICT, WITHOUT ROWID;

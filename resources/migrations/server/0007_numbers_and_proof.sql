-- Business numbers that no two rows of a store bear (docs/adr/0024), and when the rows were last held against their digest
-- (docs/adr/0025). An older program would let two rows have one number, so it must not open the file any more.

-- step: who bears which; a number is borne for good
CREATE TABLE uniq (
    store      BLOB    NOT NULL REFERENCES store_head (store),
    series     TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    collection INTEGER NOT NULL,
    row        BLOB    NOT NULL,
    seq        INTEGER NOT NULL,
    PRIMARY KEY (store, series, value)
) STRICT, WITHOUT ROWID;

-- step: numbers that were given before; of two orders with one number, the older one has it
INSERT OR IGNORE INTO uniq (store, series, value, collection, row, seq)
SELECT store, 'order', json_extract(CAST(doc AS TEXT), '$.f."1"'), collection, row, created
FROM entity
WHERE collection = 11 AND json_type(CAST(doc AS TEXT), '$.f."1"') = 'text'
ORDER BY created;

-- step: the next number of each count
CREATE TABLE number_series (
    store  BLOB    NOT NULL REFERENCES store_head (store),
    series TEXT    NOT NULL,
    next   INTEGER NOT NULL,
    PRIMARY KEY (store, series)
) STRICT, WITHOUT ROWID;

-- step: which of them a desk may give by itself
CREATE TABLE number_lease (
    store   BLOB    NOT NULL REFERENCES store_head (store),
    series  TEXT    NOT NULL,
    first   INTEGER NOT NULL,
    count   INTEGER NOT NULL,
    device  BLOB    NOT NULL,
    replica BLOB    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (store, series, first)
) STRICT, WITHOUT ROWID;

-- step: when the rows of a store were last read against its digest
CREATE TABLE store_proof (
    store      BLOB    NOT NULL PRIMARY KEY REFERENCES store_head (store),
    checked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

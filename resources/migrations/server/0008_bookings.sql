-- Bays, advisers and cars that bookings hold, of which no two overlap (docs/adr/0028). An older program would confirm
-- nothing and refuse nothing, so it must not open the file any more.

-- step: what is held, by which booking, since which operation
CREATE TABLE booking_slot (
    store      BLOB    NOT NULL REFERENCES store_head (store),
    collection INTEGER NOT NULL,
    field      INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    ends_at    INTEGER NOT NULL,
    row        BLOB    NOT NULL,
    starts_at  INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    PRIMARY KEY (store, collection, field, name, ends_at, row)
) STRICT, WITHOUT ROWID;

-- step: all that a booking holds
CREATE INDEX booking_slot_by_row ON booking_slot (store, collection, row);

-- step: which cars are one, by the living rows of record_alias
CREATE TABLE alias_link (
    store      BLOB    NOT NULL REFERENCES store_head (store),
    alias      BLOB    NOT NULL,
    collection INTEGER NOT NULL,
    of_row     TEXT    NOT NULL,
    into_row   TEXT    NOT NULL,
    PRIMARY KEY (store, alias)
) STRICT, WITHOUT ROWID;

-- step: from the record that was merged
CREATE INDEX alias_link_by_of ON alias_link (store, collection, of_row);

-- step: from the record that stands for it
CREATE INDEX alias_link_by_into ON alias_link (store, collection, into_row);

-- step: cars that were merged before
INSERT INTO alias_link (store, alias, collection, of_row, into_row)
SELECT store, row, 6, lower(json_extract(CAST(doc AS TEXT), '$.f."2"')), lower(json_extract(CAST(doc AS TEXT), '$.f."3"'))
FROM entity
WHERE collection = 20 AND dead = 0 AND json_extract(CAST(doc AS TEXT), '$.f."1"') = 6
  AND json_type(CAST(doc AS TEXT), '$.f."2"') = 'text' AND json_type(CAST(doc AS TEXT), '$.f."3"') = 'text';

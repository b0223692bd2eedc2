-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What rows were before they were put right (docs/adr/0025), and whether a person was told. An older program puts rows
-- right without keeping it.
-- min_compatible: 14

-- step: when a person put the notice away, by this desk's clock; null: it is still to be seen
ALTER TABLE repair ADD COLUMN seen_at INTEGER;

-- step: rows that were rewritten, taken away or brought back by a repair; only added to
CREATE TABLE repaired_row (
    repair INTEGER NOT NULL,
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    what TEXT NOT NULL,  -- 'rewritten', 'removed', 'returned'
    before BLOB,         -- the row as it was, with versions; null where it was missing
    PRIMARY KEY (repair, collection, row)
) STRICT, WITHOUT ROWID;

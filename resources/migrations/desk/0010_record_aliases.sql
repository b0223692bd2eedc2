-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Two records of one customer or car are merged by an alias: the one stands for the other, nothing is deleted and
-- nothing rewritten (ADR 0017). An older program would show both, and lists and search of the two would disagree.
-- min_compatible: 10

-- step: that a record is the same one as another
CREATE TABLE record_alias (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    collection INTEGER,
    of_row BLOB,
    into_row BLOB,
    reason TEXT
) STRICT;

-- step: aliases of a record
CREATE INDEX record_alias_by_of ON record_alias (of_row);

-- step: aliases into a record
CREATE INDEX record_alias_by_into ON record_alias (into_row);

-- step: which record stands for each that was merged, itself included; derived
CREATE TABLE alias_root (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (collection, row)
) STRICT, WITHOUT ROWID;

-- step: all that a record stands for
CREATE INDEX alias_root_by_root ON alias_root (collection, root, row);

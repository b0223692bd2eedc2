-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- One search index over customers, vehicles, orders and leads (ADR 0011). What it holds is derived and made by the
-- program from the rows: search_state says with which alphabet, and 0 asks for a rebuild at opening.
-- min_compatible: 4

-- step: the texts of the first schema
DROP TABLE search_text;

-- step: what people search: one text for each record, in the order the records were made
CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    target BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

-- step: which texts hold which grams
CREATE VIRTUAL TABLE search_gram USING fts5(
    grams, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0'
);

-- step: the grams as a table of its own, to check the index
CREATE VIRTUAL TABLE search_gram_instance USING fts5vocab('search_gram', 'instance');

-- step: who was here lately, a few hundred
CREATE TABLE search_recent (
    target BLOB PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- step: the latest first
CREATE INDEX search_recent_by_at ON search_recent (at);

-- step: records that lost a contact or a plate, until their text is made again
CREATE TABLE search_moved (
    target BLOB PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- step: a contact goes to another customer
CREATE TRIGGER search_contact_moved AFTER UPDATE OF customer ON contact_point
WHEN old.customer IS NOT NULL AND old.customer IS NOT new.customer
BEGIN INSERT OR IGNORE INTO search_moved (target, kind) VALUES (old.customer, 1); END;

-- step: a contact is gone
CREATE TRIGGER search_contact_gone AFTER DELETE ON contact_point WHEN old.customer IS NOT NULL
BEGIN INSERT OR IGNORE INTO search_moved (target, kind) VALUES (old.customer, 1); END;

-- step: a plate goes to another vehicle
CREATE TRIGGER search_plate_moved AFTER UPDATE OF vehicle ON plate
WHEN old.vehicle IS NOT NULL AND old.vehicle IS NOT new.vehicle
BEGIN INSERT OR IGNORE INTO search_moved (target, kind) VALUES (old.vehicle, 2); END;

-- step: a plate is gone
CREATE TRIGGER search_plate_gone AFTER DELETE ON plate WHEN old.vehicle IS NOT NULL
BEGIN INSERT OR IGNORE INTO search_moved (target, kind) VALUES (old.vehicle, 2); END;

-- step: with which alphabet the index was made
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    alphabet INTEGER NOT NULL
) STRICT;

-- step: none yet
INSERT INTO search_state (id, alphabet) VALUES (1, 0);

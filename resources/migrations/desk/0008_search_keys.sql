-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The search index keeps kind and id together, so that the same id in two collections is two records; who is in the
-- house has a place of its own (ADR 0011). All of it is derived and made anew at opening. And indexes for every column
-- that points at a record which can be taken back (undo asks who points at it, within the write).
-- min_compatible: 8

-- step: texts of records without their kind in the key
DROP TABLE search_text;

-- step: what people search: one text for each record, in the order the records were made
CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    target BLOB NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (target, kind)
) STRICT;

-- step: recent visitors without what is in the house
DROP TABLE search_recent;

-- step: who is in the house, and who was here lately, a few hundred
CREATE TABLE search_recent (
    target BLOB NOT NULL,
    kind INTEGER NOT NULL,
    in_house INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (target, kind)
) STRICT, WITHOUT ROWID;

-- step: the latest first
CREATE INDEX search_recent_by_at ON search_recent (in_house, at);

-- step: records by id alone
DROP TABLE search_moved;

-- step: records that lost a contact or a plate, until their text is made again
CREATE TABLE search_moved (
    target BLOB NOT NULL,
    kind INTEGER NOT NULL,
    PRIMARY KEY (target, kind)
) STRICT, WITHOUT ROWID;

-- step: customers and vehicles that lost a visit or an order, until it is looked again when they were here
CREATE TABLE search_left (
    target BLOB NOT NULL,
    kind INTEGER NOT NULL,
    PRIMARY KEY (target, kind)
) STRICT, WITHOUT ROWID;

-- step: a visit goes to another customer
CREATE TRIGGER search_visit_customer_moved AFTER UPDATE OF customer ON visit
WHEN old.customer IS NOT NULL AND old.customer IS NOT new.customer
BEGIN INSERT OR IGNORE INTO search_left (target, kind) VALUES (old.customer, 1); END;

-- step: a visit goes to another vehicle
CREATE TRIGGER search_visit_vehicle_moved AFTER UPDATE OF vehicle ON visit
WHEN old.vehicle IS NOT NULL AND old.vehicle IS NOT new.vehicle
BEGIN INSERT OR IGNORE INTO search_left (target, kind) VALUES (old.vehicle, 2); END;

-- step: a visit is gone
CREATE TRIGGER search_visit_gone AFTER DELETE ON visit
BEGIN
    INSERT OR IGNORE INTO search_left (target, kind) SELECT old.customer, 1 WHERE old.customer IS NOT NULL;
    INSERT OR IGNORE INTO search_left (target, kind) SELECT old.vehicle, 2 WHERE old.vehicle IS NOT NULL;
END;

-- step: an order goes to another customer
CREATE TRIGGER search_order_customer_moved AFTER UPDATE OF customer ON service_order
WHEN old.customer IS NOT NULL AND old.customer IS NOT new.customer
BEGIN INSERT OR IGNORE INTO search_left (target, kind) VALUES (old.customer, 1); END;

-- step: an order goes to another vehicle
CREATE TRIGGER search_order_vehicle_moved AFTER UPDATE OF vehicle ON service_order
WHEN old.vehicle IS NOT NULL AND old.vehicle IS NOT new.vehicle
BEGIN INSERT OR IGNORE INTO search_left (target, kind) VALUES (old.vehicle, 2); END;

-- step: an order is gone
CREATE TRIGGER search_order_gone AFTER DELETE ON service_order
BEGIN
    INSERT OR IGNORE INTO search_left (target, kind) SELECT old.customer, 1 WHERE old.customer IS NOT NULL;
    INSERT OR IGNORE INTO search_left (target, kind) SELECT old.vehicle, 2 WHERE old.vehicle IS NOT NULL;
END;

-- step: state without a count of changes
DROP TABLE search_state;

-- step: with which alphabet the index was made, 0 for none, and how often search_recent has changed
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    alphabet INTEGER NOT NULL,
    recent_changes INTEGER NOT NULL DEFAULT 0
) STRICT;

-- step: none yet
INSERT INTO search_state (id, alphabet) VALUES (1, 0);

-- step: who points at a visit
CREATE INDEX service_order_by_visit ON service_order (visit) WHERE visit IS NOT NULL;

-- step: who points at an order
CREATE INDEX visit_by_service_order ON visit (service_order) WHERE service_order IS NOT NULL;

-- step: who points at a lead
CREATE INDEX visit_by_lead ON visit (lead) WHERE lead IS NOT NULL;

-- step: who points at a concern
CREATE INDEX job_by_concern ON job (concern) WHERE concern IS NOT NULL;

-- step: who points at a job
CREATE INDEX order_line_by_job ON order_line (job) WHERE job IS NOT NULL;

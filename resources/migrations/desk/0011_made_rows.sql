-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who made the rows of an import, kept once for each of its operations: its rows find it by their version. An older
-- program would not note the number the server gives, and their making would be told of nobody.
-- min_compatible: 11

-- step: operations that only made rows. `local` is the place among this desk's own, whose negative is the version of
-- the rows until the server has numbered the operation; `seq` is that number, 0 before
CREATE TABLE audit_made (
    operation BLOB PRIMARY KEY NOT NULL,
    local INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    use_case TEXT NOT NULL,
    actor BLOB,
    desk TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- step: by the version of rows that wait
CREATE INDEX audit_made_by_local ON audit_made (local);

-- step: by the version of rows that the server has
CREATE INDEX audit_made_by_seq ON audit_made (seq) WHERE seq > 0;

-- step: the queue at the counter, by arrival; the id makes the place of each unique
CREATE INDEX visit_queue ON visit (status, arrived_at, id) WHERE dead_version = 0;

-- step: the index before it
DROP INDEX visit_by_status_arrived_at;

-- step: orders that were handed over, by when, each in a place of its own
CREATE INDEX service_order_by_delivered ON service_order (delivered_at, id) WHERE delivered_at > 0;

-- step: the index before it
DROP INDEX service_order_delivered;

-- step: what the card of a customer counts is in the index, as a fleet has many of each
DROP INDEX service_order_by_customer;

-- step: orders of a customer
CREATE INDEX service_order_by_customer ON service_order (customer, dead_version, status);

-- step: as above
DROP INDEX payment_by_customer;

-- step: payments of a customer
CREATE INDEX payment_by_customer ON payment (customer, dead_version, amount_minor);

-- step: as above
DROP INDEX visit_by_customer;

-- step: visits of a customer
CREATE INDEX visit_by_customer ON visit (customer, dead_version, arrived_at);

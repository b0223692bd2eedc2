-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Lists are read page by page in the order of an index, and who changed what is kept for good. Conditions of partial
-- indexes stand here word for word as the queries write them, or SQLite does not see that they are the same.
-- An older program would change records without keeping who did it, so it may not open the file.
-- min_compatible: 6

-- step: orders by time of opening; the id makes the place of each unique
CREATE INDEX service_order_by_opened ON service_order (opened_at, id);

-- step: the index before it
DROP INDEX service_order_by_opened_at;

-- step: the orders of one advisor
CREATE INDEX service_order_by_advisor_opened ON service_order (advisor, opened_at, id);

-- step: orders that were handed over, by when
CREATE INDEX service_order_delivered ON service_order (delivered_at) WHERE delivered_at > 0;

-- step: leads by time of receipt
CREATE INDEX lead_by_received ON lead (received_at, id);

-- step: the index before it
DROP INDEX lead_by_received_at;

-- step: leads that wait for a first answer
CREATE INDEX lead_waiting ON lead (received_at, source, owner_staff, id)
WHERE dead_version = 0 AND first_response_at IS NULL AND status IN ('new', 'assigned', 'contacted', 'qualified', 'visited', 'test_driven', 'ordered', 'lost_pending', 'reopened');

-- step: leads that were answered and ask for more, by the next talk
CREATE INDEX lead_follow_up ON lead (next_follow_up_at, received_at, id, owner_staff)
WHERE dead_version = 0 AND first_response_at IS NOT NULL AND status IN ('new', 'assigned', 'contacted', 'qualified', 'visited', 'test_driven', 'ordered', 'lost_pending', 'reopened');

-- step: who waits or is being received
CREATE INDEX visit_present ON visit (customer) WHERE dead_version = 0 AND status IN ('waiting', 'in_reception');

-- step: who changed what: one row for each record that an operation touched, in the order of time. Rows are only ever
-- added. `changes` is JSON: the fields that changed, each with its value before and after
CREATE TABLE audit (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    hlc INTEGER NOT NULL,
    operation BLOB NOT NULL,
    what TEXT NOT NULL,
    use_case TEXT NOT NULL,
    actor BLOB,
    desk TEXT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (collection, row, hlc, operation)
) STRICT, WITHOUT ROWID;

-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Indexes for stores of millions. The orders in the house are a handful among millions: lists and counts of them
-- must not read the rest. The condition stands here word for word as the queries write it, or SQLite does not see
-- that it is the same.
-- min_compatible: 4

-- step: open orders, newest first
CREATE INDEX service_order_open ON service_order (opened_at)
WHERE status NOT IN ('delivered', 'closed', 'cancelled');

-- step: the timeline of a customer with what its counts and filters ask
CREATE INDEX timeline_event_by_customer ON timeline_event (customer, at, kind, ref_kind, dead_version);

-- step: which the index before told in part
DROP INDEX timeline_event_by_customer_at;

-- step: jobs that come back later, a few among all
CREATE INDEX job_deferred ON job (service_order) WHERE authorisation = 'deferred';

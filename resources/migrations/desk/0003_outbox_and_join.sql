-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Settled operations are found by their number and cleared away when they are old; a join that is not settled
-- yet is remembered. An older program writes neither and is not disturbed.
-- min_compatible: 2

-- step: operations by the number the server gave them
CREATE INDEX outbox_by_seq ON outbox (seq) WHERE seq > 0;

-- step: when an operation was first seen to be settled, the server's time; the age of what may be cleared away
ALTER TABLE outbox ADD COLUMN settled_at INTEGER;

-- step: settled operations whose age does not count yet
CREATE INDEX outbox_unstamped ON outbox (local) WHERE state = 2 AND settled_at IS NULL;

-- step: which store record stands after joining a server is to be settled; one row or none
CREATE TABLE unsettled_join (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    server_name TEXT NOT NULL,
    own_store BLOB
) STRICT;

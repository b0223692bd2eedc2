-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A pull that would take away many rows waits for a person (docs/sync.md). An older program applies it as ever.
-- min_compatible: 11

-- step: what waits; at most one row
CREATE TABLE held_pull (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,        -- the state after this entry
    collection INTEGER NOT NULL, -- where most would go
    row_count INTEGER NOT NULL,  -- so many rows
    living INTEGER NOT NULL,     -- of so many
    fill INTEGER NOT NULL,       -- 1: it is a snapshot that was fetched; 0: staged entries
    allowed INTEGER NOT NULL     -- 1: a person has allowed it
) STRICT;

-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Numbers that the server leased to this desk (docs/adr/0024), and what comparing with the server came to (docs/adr/0025).
-- An older program gives numbers of its own and compares as ever.
-- min_compatible: 14

-- step: numbers this desk may give by itself, as long as it is this replica
CREATE TABLE number_block (
    series TEXT NOT NULL,
    next INTEGER NOT NULL,  -- the first that was not given yet
    last INTEGER NOT NULL,
    replica BLOB NOT NULL,
    PRIMARY KEY (series, last)
) STRICT;

-- step: at most one row
CREATE TABLE proof (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    recounted_at INTEGER NOT NULL -- when all rows were last read against their digest, by this desk's clock
) STRICT;

-- step: rows that were not what the server has and were put right; only added to
CREATE TABLE repair (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,         -- by the server's clock
    seq INTEGER NOT NULL,        -- the state of the log they were put to
    row_count INTEGER NOT NULL
) STRICT;

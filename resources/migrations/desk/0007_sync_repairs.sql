-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What synchronisation must remember to tell one history of the server from another, which waiting operations change a
-- row, and which conflict a decision means. An older program writes none of it and is not disturbed.
-- min_compatible: 6

-- step: everything is being fetched again, in an epoch that stays the same
ALTER TABLE desk_state ADD COLUMN refilling INTEGER NOT NULL DEFAULT 0;

-- step: the operation of the entry at the cursor
ALTER TABLE desk_state ADD COLUMN cursor_operation BLOB;

-- step: and of each entry not yet applied
ALTER TABLE pull_stage ADD COLUMN operation BLOB;

-- step: which rows the operations that are not settled change; filled for older ones at opening
CREATE TABLE outbox_row (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    local INTEGER NOT NULL,
    PRIMARY KEY (collection, row, local)
) STRICT, WITHOUT ROWID;

-- step: rows by operation
CREATE INDEX outbox_row_by_local ON outbox_row (local);

-- step: the operation that found the conflict
ALTER TABLE conflict ADD COLUMN operation BLOB;

-- step: the id of its decision, the same in every epoch and on every desk
ALTER TABLE conflict ADD COLUMN review BLOB;

-- step: what was decided about: the operation
ALTER TABLE conflict_review ADD COLUMN operation BLOB;

-- step: its record
ALTER TABLE conflict_review ADD COLUMN row BLOB;

-- step: the field
ALTER TABLE conflict_review ADD COLUMN field INTEGER;

-- step: and in which way it collided
ALTER TABLE conflict_review ADD COLUMN kind TEXT;

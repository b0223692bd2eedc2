-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What became of an operation that the server refused: mended and offered again, or given up (docs/sync.md). An older
-- program goes on listing it as refused, and a conflict that was decided and opened again as decided.
-- min_compatible: 11

-- step: when it was mended or given up; NULL as long as a person should look at it
ALTER TABLE outbox ADD COLUMN closed_at INTEGER;

-- step: by whom
ALTER TABLE outbox ADD COLUMN closed_by BLOB;

-- step: why it was given up; NULL where it was mended
ALTER TABLE outbox ADD COLUMN closed_reason TEXT;

-- step: the place of the operation that was written in its stead
ALTER TABLE outbox ADD COLUMN replaced_by INTEGER;

-- step: refused and open, for the list of it
CREATE INDEX outbox_refused ON outbox (state, local) WHERE state = 3 AND closed_at IS NULL;

-- step: refused and closed
CREATE INDEX outbox_closed ON outbox (closed_at, local) WHERE closed_at IS NOT NULL;

-- step: what was done about a decision since it was made
CREATE INDEX conflict_review_by_operation ON conflict_review (operation) WHERE operation IS NOT NULL;

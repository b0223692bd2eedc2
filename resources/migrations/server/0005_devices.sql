-- Devices that were revoked, and when each was last heard of. An older program would let a revoked one in, so it must not
-- open the file any more.

-- step: the last token it was given; minutes may lie between two of them
ALTER TABLE device ADD COLUMN contacted_at INTEGER;

-- step:
ALTER TABLE device ADD COLUMN revoked_at INTEGER;

-- step: what the desk shows to whoever sits at it
ALTER TABLE device ADD COLUMN revoked_reason TEXT;

-- step: counts what other programs than the server wrote, so that it looks whether anybody waits for that
CREATE TABLE outside_news (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    n  INTEGER NOT NULL
) STRICT;

-- step:
INSERT INTO outside_news (id, n) VALUES (1, 0);

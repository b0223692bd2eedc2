-- Devices that were revoked, and when each was last heard of; see ../0005_devices.sql. What other programs write is told
-- by NOTIFY here.

-- step: the last token it was given; minutes may lie between two of them
ALTER TABLE device ADD COLUMN contacted_at bigint;

-- step:
ALTER TABLE device ADD COLUMN revoked_at bigint;

-- step: what the desk shows to whoever sits at it
ALTER TABLE device ADD COLUMN revoked_reason text;

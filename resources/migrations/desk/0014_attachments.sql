-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Photos, signatures and documents of records (ADR 0023). The rows are synchronised; the bytes lie in the folder blobs
-- and travel after them. An older program would keep the rows where this one does not look for them.
-- min_compatible: 14

-- step: what belongs to which record
CREATE TABLE attachment (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    of_collection INTEGER,
    of_row BLOB,
    kind TEXT,
    sha256 TEXT,
    bytes INTEGER,
    media_type TEXT,
    width INTEGER,
    height INTEGER,
    caption TEXT,
    taken_at INTEGER,
    taken_by BLOB,
    thumbnail TEXT,
    thumbnail_bytes INTEGER
) STRICT;

-- step: those of a record
CREATE INDEX attachment_by_row ON attachment (of_collection, of_row, taken_at);

-- step: those that show a blob
CREATE INDEX attachment_by_sha256 ON attachment (sha256);

-- step: those that show it small
CREATE INDEX attachment_by_thumbnail ON attachment (thumbnail) WHERE thumbnail IS NOT NULL;

-- step: where the bytes are: in the folder (here, waiting-upload, uploaded) or to be fetched (wanted); never leaves this desk
CREATE TABLE blob_state (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('here', 'wanted', 'waiting-upload', 'uploaded')),
    priority INTEGER NOT NULL,
    offset INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    epoch INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- step: what is to be sent or fetched, the most urgent first
CREATE INDEX blob_state_open ON blob_state (state, priority, changed_at) WHERE state IN ('wanted', 'waiting-upload');

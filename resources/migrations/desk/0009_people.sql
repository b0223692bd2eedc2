-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What people sign in with, and how the store protects its desks. An older program would let anybody in, so it may not
-- open the file.
-- min_compatible: 9

-- step: what a PIN or a password is checked with; a row for each person
CREATE TABLE credential (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    staff BLOB,
    kind TEXT,
    verifier TEXT,
    changed_at INTEGER
) STRICT;

-- step: whether people sign in, and who cannot lose their role; one row
CREATE TABLE store_policy (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    sign_in_required INTEGER,
    lock_minutes INTEGER,
    first_administrator BLOB
) STRICT;

-- step: wrong tries in a row at this desk, and how much of the wait is left; never leaves it
CREATE TABLE sign_in_failure (
    staff BLOB PRIMARY KEY NOT NULL,
    failures INTEGER NOT NULL,
    wait_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

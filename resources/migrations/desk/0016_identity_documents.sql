-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Numbers of identity cards and licences, sealed (ADR 0026). An older program keeps the rows and passes them on.
-- min_compatible: 14

-- step: a document that somebody showed
CREATE TABLE identity_document (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    kind TEXT,
    sealed TEXT,       -- as models/storage/fieldkeyring.h says
    lookup TEXT,       -- keyed hash of the number
    tail TEXT,         -- its last characters, readable
    valid_until INTEGER,
    added_at INTEGER,
    added_by BLOB
) STRICT;

-- step: identity_document by customer
CREATE INDEX identity_document_by_customer ON identity_document (customer);

-- step: identity_document by number
CREATE INDEX identity_document_by_lookup ON identity_document (lookup);

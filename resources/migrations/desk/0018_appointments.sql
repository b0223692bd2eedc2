-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Appointments (ADR 0028). An older program keeps the rows and passes them on.
-- min_compatible: 14

-- step: a car that is to come
CREATE TABLE appointment (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    vehicle BLOB,
    bay INTEGER,
    advisor BLOB,
    starts_at INTEGER,
    ends_at INTEGER,
    status TEXT,
    purpose TEXT,
    visit BLOB,
    created_at INTEGER
) STRICT;

-- step: those of a day, and what overlaps a time
CREATE INDEX appointment_by_start ON appointment (starts_at, id) WHERE dead_version = 0;

-- step: appointment by customer
CREATE INDEX appointment_by_customer ON appointment (customer);

-- step: appointment by vehicle
CREATE INDEX appointment_by_vehicle ON appointment (vehicle);

-- step: what an arrival was booked as
CREATE INDEX appointment_by_visit ON appointment (visit) WHERE visit IS NOT NULL;

-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema of a desk. Synchronised tables carry, besides their fields, the version of their creation and of
-- their deletion (0 = alive): a server sequence number, or negative for the desk's own pending operation. A NULL
-- field means its default. Rows of other desks arrive in any order, so nothing here references another table.
-- min_compatible: 1

-- step: store
CREATE TABLE store (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    group_name TEXT,
    address TEXT,
    phone TEXT,
    currency TEXT,
    time_zone TEXT,
    open_minute INTEGER,
    close_minute INTEGER
) STRICT;

-- step: staff
CREATE TABLE staff (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    role TEXT,
    login TEXT,
    active INTEGER,
    created_at INTEGER
) STRICT;

-- step: customer
CREATE TABLE customer (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    surname TEXT,
    given TEXT,
    full_name TEXT,
    kind TEXT,
    gender TEXT,
    birth_year INTEGER,
    language TEXT,
    notes TEXT,
    owner_staff BLOB,
    source_text TEXT,
    created_at INTEGER
) STRICT;

-- step: contact_point
CREATE TABLE contact_point (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    kind TEXT,
    value TEXT,
    normalised TEXT,
    preferred INTEGER,
    valid INTEGER,
    label TEXT
) STRICT;

-- step: contact_point by customer
CREATE INDEX contact_point_by_customer ON contact_point (customer);

-- step: contact_point by normalised
CREATE INDEX contact_point_by_normalised ON contact_point (normalised);

-- step: consent
CREATE TABLE consent (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    purpose TEXT,
    channel TEXT,
    text_version TEXT,
    given_at INTEGER,
    by_staff BLOB,
    expires_at INTEGER,
    withdrawn_at INTEGER,
    evidence TEXT
) STRICT;

-- step: consent by customer
CREATE INDEX consent_by_customer ON consent (customer);

-- step: vehicle
CREATE TABLE vehicle (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    vin TEXT,
    vin_override_reason TEXT,
    make TEXT,
    model TEXT,
    trim TEXT,
    model_year INTEGER,
    colour TEXT,
    energy TEXT,
    odometer_km INTEGER,
    notes TEXT,
    created_at INTEGER
) STRICT;

-- step: vehicle by vin
CREATE INDEX vehicle_by_vin ON vehicle (vin);

-- step: plate
CREATE TABLE plate (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    vehicle BLOB,
    text TEXT,
    kind TEXT,
    valid_from INTEGER,
    valid_to INTEGER
) STRICT;

-- step: plate by vehicle
CREATE INDEX plate_by_vehicle ON plate (vehicle);

-- step: plate by text
CREATE INDEX plate_by_text ON plate (text);

-- step: ownership
CREATE TABLE ownership (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    vehicle BLOB,
    role TEXT,
    valid_from INTEGER,
    valid_to INTEGER
) STRICT;

-- step: ownership by customer
CREATE INDEX ownership_by_customer ON ownership (customer);

-- step: ownership by vehicle
CREATE INDEX ownership_by_vehicle ON ownership (vehicle);

-- step: lead
CREATE TABLE lead (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    source TEXT,
    source_ref TEXT,
    campaign TEXT,
    status TEXT,
    grade TEXT,
    interest TEXT,
    vehicle_status TEXT,
    make TEXT,
    model TEXT,
    year INTEGER,
    trim TEXT,
    vin TEXT,
    comments TEXT,
    contact_name TEXT,
    contact_phone TEXT,
    contact_email TEXT,
    requested_at INTEGER,
    received_at INTEGER,
    first_response_at INTEGER,
    first_response_by BLOB,
    next_follow_up_at INTEGER,
    owner_staff BLOB,
    invalid_reason TEXT,
    lost_reason TEXT,
    warnings TEXT,
    raw_kinds TEXT
) STRICT;

-- step: lead by customer
CREATE INDEX lead_by_customer ON lead (customer);

-- step: lead by source_ref
CREATE INDEX lead_by_source_ref ON lead (source_ref);

-- step: lead by received_at
CREATE INDEX lead_by_received_at ON lead (received_at);

-- step: lead by status, received_at
CREATE INDEX lead_by_status_received_at ON lead (status, received_at);

-- step: visit
CREATE TABLE visit (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    vehicle BLOB,
    lead BLOB,
    status TEXT,
    arrived_at INTEGER,
    reception_at INTEGER,
    promised_at INTEGER,
    odometer_km INTEGER,
    fuel_percent INTEGER,
    bring_in_name TEXT,
    bring_in_phone TEXT,
    relation TEXT,
    waiting_transport TEXT,
    advisor BLOB,
    notes TEXT,
    service_order BLOB
) STRICT;

-- step: visit by customer
CREATE INDEX visit_by_customer ON visit (customer);

-- step: visit by vehicle
CREATE INDEX visit_by_vehicle ON visit (vehicle);

-- step: visit by status, arrived_at
CREATE INDEX visit_by_status_arrived_at ON visit (status, arrived_at);

-- step: service_order
CREATE TABLE service_order (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    number TEXT,
    customer BLOB,
    vehicle BLOB,
    visit BLOB,
    advisor BLOB,
    status TEXT,
    opened_at INTEGER,
    promised_at INTEGER,
    first_promised_at INTEGER,
    ready_at INTEGER,
    settled_at INTEGER,
    delivered_at INTEGER,
    odometer_in INTEGER,
    odometer_out INTEGER,
    currency TEXT,
    notes_printed TEXT,
    notes_internal TEXT
) STRICT;

-- step: service_order by customer
CREATE INDEX service_order_by_customer ON service_order (customer);

-- step: service_order by vehicle
CREATE INDEX service_order_by_vehicle ON service_order (vehicle);

-- step: service_order by number
CREATE INDEX service_order_by_number ON service_order (number);

-- step: service_order by opened_at
CREATE INDEX service_order_by_opened_at ON service_order (opened_at);

-- step: service_order by status, opened_at
CREATE INDEX service_order_by_status_opened_at ON service_order (status, opened_at);

-- step: concern
CREATE TABLE concern (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    service_order BLOB,
    visit BLOB,
    position TEXT,
    text TEXT,
    tech_comment TEXT
) STRICT;

-- step: concern by service_order
CREATE INDEX concern_by_service_order ON concern (service_order);

-- step: concern by visit
CREATE INDEX concern_by_visit ON concern (visit);

-- step: job
CREATE TABLE job (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    service_order BLOB,
    concern BLOB,
    position TEXT,
    title TEXT,
    complaint TEXT,
    cause TEXT,
    correction TEXT,
    payer TEXT,
    authorisation TEXT,
    work TEXT,
    authorised_by TEXT,
    authorised_at INTEGER,
    deferred_until INTEGER,
    declined_reason TEXT
) STRICT;

-- step: job by service_order
CREATE INDEX job_by_service_order ON job (service_order);

-- step: order_line
CREATE TABLE order_line (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    job BLOB,
    service_order BLOB,
    position TEXT,
    kind TEXT,
    code TEXT,
    description TEXT,
    quantity_milli INTEGER,
    unit_price_minor INTEGER,
    discount_minor INTEGER,
    tax_basis_points INTEGER,
    part_origin TEXT,
    technician BLOB
) STRICT;

-- step: order_line by service_order
CREATE INDEX order_line_by_service_order ON order_line (service_order);

-- step: payment
CREATE TABLE payment (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    service_order BLOB,
    customer BLOB,
    payer TEXT,
    amount_minor INTEGER,
    method TEXT,
    taken_at INTEGER,
    staff BLOB,
    note TEXT
) STRICT;

-- step: payment by service_order
CREATE INDEX payment_by_service_order ON payment (service_order);

-- step: payment by customer
CREATE INDEX payment_by_customer ON payment (customer);

-- step: timeline_event
CREATE TABLE timeline_event (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    customer BLOB,
    vehicle BLOB,
    kind TEXT,
    at INTEGER,
    staff BLOB,
    ref_kind TEXT,
    ref BLOB,
    data TEXT,
    desk TEXT
) STRICT;

-- step: timeline_event by customer, at
CREATE INDEX timeline_event_by_customer_at ON timeline_event (customer, at);

-- step: timeline_event by record
CREATE INDEX timeline_event_by_ref ON timeline_event (ref);

-- step: timeline_event by vehicle, at
CREATE INDEX timeline_event_by_vehicle_at ON timeline_event (vehicle, at);

-- step: conflict_review
CREATE TABLE conflict_review (
    id BLOB PRIMARY KEY NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    seq INTEGER,
    idx INTEGER,
    decision TEXT,
    at INTEGER,
    staff BLOB
) STRICT;

-- step: conflict_review by seq, idx
CREATE INDEX conflict_review_by_seq_idx ON conflict_review (seq, idx);

-- step: versions of fields changed since their row was created
CREATE TABLE cell_version (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    field INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (collection, row, field)
) STRICT, WITHOUT ROWID;

-- step: elements of set fields, one row for each addition that still holds
CREATE TABLE set_element (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    field INTEGER NOT NULL,
    element TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (collection, row, field, element, version)
) STRICT, WITHOUT ROWID;

-- step: set elements by value
CREATE INDEX set_element_by_value ON set_element (collection, field, element);

-- step: rows of collections this program does not know
CREATE TABLE unknown_row (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    created_version INTEGER NOT NULL,
    dead_version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (collection, row)
) STRICT, WITHOUT ROWID;

-- step: fields this program does not know, as JSON values
CREATE TABLE unknown_cell (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    field INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (collection, row, field)
) STRICT, WITHOUT ROWID;

-- step: what the server last said of rows that have pending changes
CREATE TABLE pending_row (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    beneath BLOB NOT NULL,
    PRIMARY KEY (collection, row)
) STRICT, WITHOUT ROWID;

-- step: who this desk is and how far it has synchronised
CREATE TABLE desk_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    writing INTEGER NOT NULL DEFAULT 0,
    replica BLOB NOT NULL,
    device BLOB,
    store BLOB,
    prefix TEXT NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 0,
    server_epoch INTEGER NOT NULL DEFAULT 0,
    cursor INTEGER NOT NULL DEFAULT 0,
    last_n INTEGER NOT NULL DEFAULT 0,
    last_local INTEGER NOT NULL DEFAULT 0,
    chain BLOB NOT NULL DEFAULT x'',
    hlc INTEGER NOT NULL DEFAULT 0,
    clock_offset_ms INTEGER NOT NULL DEFAULT 0,
    verified_at INTEGER NOT NULL DEFAULT 0,
    verified_seq INTEGER NOT NULL DEFAULT 0,
    synced_at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- step: operations made at this desk
CREATE TABLE outbox (
    local INTEGER PRIMARY KEY,
    operation BLOB NOT NULL UNIQUE,
    replica BLOB NOT NULL,
    n INTEGER NOT NULL,
    chain BLOB NOT NULL,
    body BLOB NOT NULL,
    state INTEGER NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;

-- step: operations by place in their chain
CREATE UNIQUE INDEX outbox_by_place ON outbox (replica, n);

-- step: operations that are not settled
CREATE INDEX outbox_unsettled ON outbox (state, local) WHERE state <> 2;

-- step: log entries pulled but not yet applied
CREATE TABLE pull_stage (
    seq INTEGER PRIMARY KEY,
    entry BLOB NOT NULL
) STRICT;

-- step: the digest of the settled state
CREATE TABLE digest (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    buckets BLOB NOT NULL
) STRICT;

-- step: values that were committed on some desk and do not stand
CREATE TABLE conflict (
    seq INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    kind TEXT NOT NULL,
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    field INTEGER NOT NULL,
    won TEXT NOT NULL,
    lost TEXT NOT NULL,
    won_seq INTEGER NOT NULL,
    lost_seq INTEGER NOT NULL,
    desk TEXT NOT NULL,
    actor BLOB,
    hlc INTEGER NOT NULL,
    PRIMARY KEY (seq, idx)
) STRICT, WITHOUT ROWID;

-- step: conflicts by row
CREATE INDEX conflict_by_row ON conflict (collection, row);

-- step: what people search, derived from the rows above
CREATE TABLE search_text (
    collection INTEGER NOT NULL,
    row BLOB NOT NULL,
    target_kind TEXT NOT NULL,
    target BLOB NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (collection, row)
) STRICT, WITHOUT ROWID;

-- step: lead files that could not be taken, kept with the reason
CREATE TABLE rejected_lead (
    id BLOB PRIMARY KEY NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    col INTEGER NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    kept_as TEXT NOT NULL,
    at INTEGER NOT NULL,
    dismissed_at INTEGER NOT NULL DEFAULT 0
) STRICT;

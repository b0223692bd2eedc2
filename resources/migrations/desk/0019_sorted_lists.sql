-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Leads in the order that a person chose. The small indexes hold what is open and all that a filter asks of it.
-- min_compatible: 14

-- step: open leads by when they came
CREATE INDEX lead_open_received ON lead
    (received_at, id, owner_staff, first_response_at, next_follow_up_at, source)
WHERE dead_version = 0 AND status IN ('new', 'assigned', 'contacted', 'qualified', 'visited', 'test_driven', 'ordered', 'lost_pending', 'reopened');

-- step: open leads by when they are called next
CREATE INDEX lead_open_follow_up ON lead
    (next_follow_up_at, received_at, id, owner_staff, first_response_at, source)
WHERE dead_version = 0 AND status IN ('new', 'assigned', 'contacted', 'qualified', 'visited', 'test_driven', 'ordered', 'lost_pending', 'reopened');

-- step: open leads by grade
CREATE INDEX lead_open_grade ON lead
    (grade, received_at, id, owner_staff, first_response_at, next_follow_up_at, source)
WHERE dead_version = 0 AND status IN ('new', 'assigned', 'contacted', 'qualified', 'visited', 'test_driven', 'ordered', 'lost_pending', 'reopened');

-- step: leads by when they are called next
CREATE INDEX lead_by_follow_up ON lead (next_follow_up_at, received_at, id) WHERE dead_version = 0;

-- step: leads by grade
CREATE INDEX lead_by_grade ON lead (grade, received_at, id) WHERE dead_version = 0;

-- SPDX-FileCopyrightText: Forecourt contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Settings of the store: price of an hour of labour, usual tax, work places, terms printed on sheets.
-- min_compatible: 2

-- step: price of an hour of labour, minor units
ALTER TABLE store ADD COLUMN labour_rate INTEGER;

-- step: usual tax, hundredths of a percent
ALTER TABLE store ADD COLUMN tax_basis_points INTEGER;

-- step: work places
ALTER TABLE store ADD COLUMN bays INTEGER;

-- step: terms printed on sheets
ALTER TABLE store ADD COLUMN sheet_terms TEXT;

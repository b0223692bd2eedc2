// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forecourt {

// What ANALYZE says of a store of a million customers (table, index, rows and rows per value), so that SQLite
// plans in a test as it does in such a store.
struct IndexStatistic
{
    const char *table;
    const char *index;
    const char *stat;
};

inline constexpr IndexStatistic kLargeStore[] = {
    {"audit", "audit", "6000000 800000 1 1 1"},
    {"cell_version", "cell_version", "900000 200000 2 1"},
    {"concern", "concern_by_service_order", "1903125 2"},
    {"concern", "concern_by_visit", "1903125 2"},
    {"concern", "sqlite_autoindex_concern_1", "1924480 1"},
    {"consent", "consent_by_customer", "152250 1"},
    {"consent", "sqlite_autoindex_consent_1", "138880 1"},
    {"contact_point", "contact_point_by_customer", "1497125 2"},
    {"contact_point", "contact_point_by_normalised", "1397656 1"},
    {"contact_point", "sqlite_autoindex_contact_point_1", "1507840 1"},
    {"customer", "sqlite_autoindex_customer_1", "1091200 1"},
    {"job", "job_by_service_order", "1903125 2"},
    {"job", "job_deferred", "3000 2"},
    {"job", "sqlite_autoindex_job_1", "1924480 1"},
    {"lead", "lead_by_customer", "393108 1"},
    {"lead", "lead_by_received", "397320 1 1"},
    {"lead", "lead_by_source_ref", "397320 1"},
    {"lead", "lead_by_status_received_at", "397320 40000 1"},
    {"lead", "lead_by_follow_up", "397320 80 1 1"},
    {"lead", "lead_by_grade", "397320 80000 1 1"},
    {"lead", "lead_follow_up", "24000 1 1 1 1"},
    {"lead", "lead_open_follow_up", "24000 8 1 1 1 1 1"},
    {"lead", "lead_open_grade", "24000 4800 1 1 1 1 1 1"},
    {"lead", "lead_open_received", "24000 1 1 1 1 1 1"},
    {"lead", "lead_waiting", "160 1 1 1 1"},
    {"lead", "sqlite_autoindex_lead_1", "416640 1"},
    {"order_line", "order_line_by_service_order", "3552500 3"},
    {"order_line", "sqlite_autoindex_order_line_1", "1388800 1"},
    {"ownership", "ownership_by_customer", "1531530 6"},
    {"ownership", "ownership_by_vehicle", "1598625 1"},
    {"ownership", "sqlite_autoindex_ownership_1", "1626880 1"},
    {"payment", "payment_by_customer", "1202448 24 24 2"},
    {"payment", "payment_by_service_order", "1319500 1"},
    {"payment", "sqlite_autoindex_payment_1", "1349120 1"},
    {"plate", "plate_by_text", "1432640 1"},
    {"plate", "plate_by_vehicle", "1471750 1"},
    {"plate", "sqlite_autoindex_plate_1", "1488000 1"},
    {"search_text", "sqlite_autoindex_search_text_1", "4300000 1"},
    {"service_order", "service_order_by_advisor_opened", "1655500 180000 1 1"},
    {"service_order", "service_order_by_customer", "1479936 59 59 20"},
    {"service_order", "service_order_by_delivered", "1500000 1 1"},
    {"service_order", "service_order_by_number", "1614745 1"},
    {"service_order", "service_order_by_opened", "1655500 1 1"},
    {"service_order", "service_order_by_status_opened_at", "1655500 240000 1"},
    {"service_order", "service_order_by_vehicle", "1470912 3"},
    {"service_order", "service_order_open", "120 1"},
    {"service_order", "sqlite_autoindex_service_order_1", "1646720 1"},
    {"staff", "sqlite_autoindex_staff_1", "9 1"},
    {"store", "sqlite_autoindex_store_1", "1 1"},
    {"timeline_event", "sqlite_autoindex_timeline_event_1", "7320960 1"},
    {"timeline_event", "timeline_event_by_customer", "8000000 48 1 1 1 1"},
    {"timeline_event", "timeline_event_by_ref", "8000000 5"},
    {"timeline_event", "timeline_event_by_vehicle_at", "23538384 13 1"},
    {"vehicle", "sqlite_autoindex_vehicle_1", "1428480 1"},
    {"vehicle", "vehicle_by_vin", "1313760 1"},
    {"visit", "sqlite_autoindex_visit_1", "1646720 1"},
    {"visit", "visit_present", "8 1"},
    {"visit", "visit_by_customer", "1479936 59 59 1"},
    {"visit", "visit_queue", "1655500 500000 1 1"},
    {"visit", "visit_by_vehicle", "1470912 3"},
};

} // namespace forecourt

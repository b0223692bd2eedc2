// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordtitle.h"

#include "models/protocol/collections.h"

namespace forecourt {

namespace {

const char *titleSql(int collection)
{
    switch (collection) {
    case collections::kStore:
        return "SELECT name FROM store WHERE id = ?";
    case collections::kStaff:
        return "SELECT name FROM staff WHERE id = ?";
    case collections::kCustomer:
        return "SELECT full_name FROM customer WHERE id = ?";
    case collections::kContactPoint:
        return "SELECT c.full_name FROM contact_point r JOIN customer c ON c.id = r.customer WHERE r.id = ?";
    case collections::kConsent:
        return "SELECT c.full_name FROM consent r JOIN customer c ON c.id = r.customer WHERE r.id = ?";
    case collections::kIdentityDocument:
        return "SELECT c.full_name FROM identity_document r JOIN customer c ON c.id = r.customer WHERE r.id "
               "= ?";
    case collections::kVehicle:
        return "SELECT coalesce((SELECT text FROM plate WHERE vehicle = v.id AND dead_version = 0 "
               "ORDER BY valid_to IS NOT NULL, valid_from DESC LIMIT 1), v.vin, v.model) FROM vehicle v "
               "WHERE v.id = ?";
    case collections::kPlate:
        return "SELECT text FROM plate WHERE id = ?";
    case collections::kOwnership:
        return "SELECT c.full_name FROM ownership r JOIN customer c ON c.id = r.customer WHERE r.id = ?";
    case collections::kLead:
        return "SELECT contact_name FROM lead WHERE id = ?";
    case collections::kVisit:
        return "SELECT c.full_name FROM visit r JOIN customer c ON c.id = r.customer WHERE r.id = ?";
    case collections::kAppointment:
        return "SELECT c.full_name FROM appointment r JOIN customer c ON c.id = r.customer WHERE r.id = ?";
    case collections::kServiceOrder:
        return "SELECT number FROM service_order WHERE id = ?";
    case collections::kConcern:
        return "SELECT o.number FROM concern r JOIN service_order o ON o.id = r.service_order WHERE r.id = ?";
    case collections::kJob:
        return "SELECT o.number FROM job r JOIN service_order o ON o.id = r.service_order WHERE r.id = ?";
    case collections::kOrderLine:
        return "SELECT o.number FROM order_line r JOIN service_order o ON o.id = r.service_order WHERE r.id "
               "= ?";
    case collections::kPayment:
        return "SELECT o.number FROM payment r JOIN service_order o ON o.id = r.service_order WHERE r.id = ?";
    case collections::kTimelineEvent:
        return "SELECT c.full_name FROM timeline_event r JOIN customer c ON c.id = r.customer WHERE r.id = ?";
    case collections::kRecordAlias:
        return "SELECT c.full_name FROM record_alias r JOIN customer c ON c.id = r.into_row WHERE r.id = ?";
    case collections::kAttachment:
        return "SELECT coalesce(caption, media_type) FROM attachment WHERE id = ?";
    default:
        return nullptr;
    }
}

} // namespace

Result<QString> recordTitle(Database &database, int collection, const QUuid &row)
{
    const char *sql = titleSql(collection);
    if (sql == nullptr) {
        return QString();
    }
    FORECOURT_ASSIGN(const auto title, database.first(QString::fromLatin1(sql), {bound(row)},
                                                      [](const Row &found) { return found.text(0); }));
    return title.value_or(QString());
}

} // namespace forecourt

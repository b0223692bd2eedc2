// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customersql.h"

#include "models/protocol/collections.h"
#include "models/storage/aliases.h"

namespace forecourt::customersql {

QString ofCustomer(int table, const char *prefix)
{
    return aliases::pointsAt(table, "customer", QStringLiteral("c.id"), QLatin1String(prefix));
}

QString inHouse()
{
    return QStringLiteral(R"sql((
    EXISTS (SELECT 1 FROM visit WHERE %1 AND dead_version = 0 AND status IN ('waiting', 'in_reception')) OR
    EXISTS (SELECT 1 FROM service_order
            WHERE %2 AND dead_version = 0 AND status NOT IN ('draft', 'delivered', 'closed', 'cancelled'))))sql")
        .arg(ofCustomer(collections::kVisit), ofCustomer(collections::kServiceOrder));
}

} // namespace forecourt::customersql

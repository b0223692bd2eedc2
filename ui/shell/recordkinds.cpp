// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordkinds.h"

namespace forecourt {

QString RecordKinds::plural(const QString &kind)
{
    if (kind == QLatin1String("customer")) {
        return tr("Customers");
    }
    if (kind == QLatin1String("vehicle")) {
        return tr("Vehicles");
    }
    if (kind == QLatin1String("lead")) {
        return tr("Leads");
    }
    if (kind == QLatin1String("visit")) {
        return tr("Visits");
    }
    if (kind == QLatin1String("order")) {
        return tr("Service orders");
    }
    if (kind == QLatin1String("command")) {
        return tr("Commands");
    }
    return kind;
}

QString RecordKinds::iconName(const QString &kind)
{
    if (kind == QLatin1String("customer")) {
        return QStringLiteral("person");
    }
    if (kind == QLatin1String("vehicle")) {
        return QStringLiteral("car-front");
    }
    if (kind == QLatin1String("lead")) {
        return QStringLiteral("telephone-inbound");
    }
    if (kind == QLatin1String("visit")) {
        return QStringLiteral("box-arrow-in-down");
    }
    if (kind == QLatin1String("order")) {
        return QStringLiteral("clipboard-check");
    }
    return QStringLiteral("arrow-return-left");
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/domain/ids.h"

#include <QString>

namespace forecourt {

// A dealership, and the hours in which its response clocks run.
struct Store
{
    StoreId id;
    QString name;
    QString groupName;
    QString address;
    QString phone;
    Currency currency;
    QString timeZone = QStringLiteral("Asia/Shanghai"); // IANA name
    int openMinute = 9 * 60;                            // minutes after local midnight
    int closeMinute = 18 * 60;

    bool operator==(const Store &) const = default;
};

} // namespace forecourt

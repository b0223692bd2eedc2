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
    qint64 labourRate = 0;   // minor units an hour; 0: nothing is proposed
    int taxBasisPoints = -1; // of a new line; negative: nobody has said
    int bays = 0;            // work places; 0: nobody has said
    QString sheetTerms = {}; // printed on sheets, one condition a line; empty: those of the program

    bool operator==(const Store &) const = default;
};

} // namespace forecourt

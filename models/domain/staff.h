// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>

namespace forecourt {

// Somebody who works in the store.
struct Staff
{
    StaffId id;
    QString name;
    QString role;  // a word such as "advisor", "sales", "technician", "foreman", "manager"
    QString login; // unique within the store, or empty
    bool active = true;
    qint64 createdAt = 0; // UTC milliseconds, 0 = none; so every time in these records

    bool operator==(const Staff &) const = default;
};

} // namespace forecourt

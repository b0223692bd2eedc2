// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>
#include <QUuid>

namespace forecourt {

// Who is calling, as proved by the token: never taken from a request.
struct DeviceContext
{
    StoreId store;
    QUuid device;
    QString prefix;

    bool operator==(const DeviceContext &) const = default;
};

} // namespace forecourt

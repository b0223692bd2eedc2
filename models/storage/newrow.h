// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <QStringList>

namespace forecourt {

// A row to be made: its fields and the elements of its set fields.
struct NewRow
{
    int collection = 0;
    QUuid id;
    Cells cells;
    QMap<int, QStringList> elements;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace forecourt {

// One set of bars or one line, a value for each category.
struct ChartSeries
{
    QString name;
    QList<int> values;
    Tone tone = Tone::Accent;
};

struct ChartData
{
    enum class Kind {
        Bars, // lying and stacked, one category a row: its name has room in any language
        Days, // lines over days
    };

    Kind kind = Kind::Bars;
    QStringList categories; // of bars
    QList<QDate> days;      // of lines
    QList<ChartSeries> series;
};

} // namespace forecourt

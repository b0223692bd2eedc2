// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/figures/figures.h"

#include <QCoreApplication>

namespace forecourt {

// The numbers of the store in words, with their definitions.
class FigureWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::FigureWords)

public:
    [[nodiscard]] static QString period(FigurePeriod period);
    [[nodiscard]] static QString bucket(ResponseBucket bucket);
    [[nodiscard]] static QString source(const QString &word);
    [[nodiscard]] static QString
    selection(const FigureSelection &selection);               // what the list behind a number holds
    [[nodiscard]] static QString duration(qint64 ms);          // "3 min 12 s"
    [[nodiscard]] static QString percent(int part, int whole); // "94.2%", a dash of nothing
    [[nodiscard]] static QString number(int count);
    [[nodiscard]] static QString day(const QDate &day);
    [[nodiscard]] static QString range(const FigureRange &range);
};

} // namespace forecourt

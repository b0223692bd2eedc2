// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace forecourt {

// The clock on the wall of the store: every room shows times in its zone, wherever the machine stands. Like
// the locale of numbers and dates it belongs to the whole interface. Interface thread.
class StoreTime final
{
public:
    // The machine's until a store is known.
    [[nodiscard]] static QTimeZone zone();
    // Windows that are open write their times anew, as after a change of language.
    static void setZone(const QTimeZone &zone);

    [[nodiscard]] static QDateTime at(qint64 ms); // UTC milliseconds
    [[nodiscard]] static QDate date(qint64 ms);
    [[nodiscard]] static qint64 ms(const QDate &day, const QTime &time);
};

} // namespace forecourt

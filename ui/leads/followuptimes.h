// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

namespace forecourt {

struct FollowUpTime
{
    qint64 ms = 0; // UTC
    QString text;

    bool operator==(const FollowUpTime &) const = default;
};

// When one usually talks to a prospect again, on the store's clock.
class FollowUpTimes final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::FollowUpTimes)

public:
    [[nodiscard]] static QList<FollowUpTime> usual(qint64 nowMs);
    [[nodiscard]] static qint64 tomorrow(qint64 nowMs); // in the morning
};

} // namespace forecourt

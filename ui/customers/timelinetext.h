// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/widgets/storetime.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace forecourt {

// One event of a timeline in words.
struct TimelineText
{
    QString title;
    QString detail; // may be empty
    QString iconName;
    Tone tone = Tone::Neutral;
};

// The sentences of the timeline, in the language and number formats of the interface, wherever a timeline is
// shown. An event of a kind this version does not know is shown by its word, never left out. Interface
// thread.
class TimelineTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::TimelineTexts)

public:
    [[nodiscard]] static TimelineText of(const TimelineItem &item, const QTimeZone &zone = StoreTime::zone());
    // The short time at the left: "14:02" today, "11-03" this year, the whole date before.
    [[nodiscard]] static QString time(qint64 at, qint64 now, const QTimeZone &zone = StoreTime::zone());
    [[nodiscard]] static int year(qint64 at, const QTimeZone &zone = StoreTime::zone());

    // The permanent words of records, for people; an unknown word is shown as it is.
    [[nodiscard]] static QString leadSource(const QString &word);
    [[nodiscard]] static QString leadStatus(const QString &word);
    [[nodiscard]] static QString orderStatus(const QString &word);
    [[nodiscard]] static QString payer(const QString &word);
    [[nodiscard]] static QString paymentMethod(const QString &word);
    [[nodiscard]] static QString callOutcome(const QString &word);
    [[nodiscard]] static QString ownershipRole(const QString &word);
    // An exact amount with its sign, in the interface's number format.
    [[nodiscard]] static QString money(qint64 minor, const QString &currencyCode);
};

} // namespace forecourt

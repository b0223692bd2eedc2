// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadrow.h"
#include "ui/widgets/badgepainter.h"

#include <QCoreApplication>

namespace forecourt {

// How leads are put into words, in the language and formats of the interface. Times are UTC milliseconds and
// shown on the clock of the store. Interface thread.
class LeadTexts final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::LeadTexts)

public:
    [[nodiscard]] static QString source(const QString &word);
    [[nodiscard]] static QString status(LeadStatus status);
    [[nodiscard]] static QString interest(LeadInterest interest);
    [[nodiscard]] static QString condition(VehicleCondition condition);
    [[nodiscard]] static QString grade(LeadGrade grade); // "H", "Not graded"
    [[nodiscard]] static QString outcome(CallOutcome outcome);
    // Why a lead is invalid or lost; a reason in a person's own words is shown as it is.
    [[nodiscard]] static QString reason(const QString &word);
    [[nodiscard]] static QStringList invalidReasons(); // words
    [[nodiscard]] static QStringList lostReasons();    // words

    // "2026 Audi A7L 45 TFSI", as far as it is known.
    [[nodiscard]] static QString vehicle(const Lead &lead);
    // Name, number or address: what there is to call somebody by.
    [[nodiscard]] static QString name(const LeadRow &row);
    // "Today 15:00", "Tomorrow 10:00", "Sat 14:00", "11-25".
    [[nodiscard]] static QString when(qint64 ms, qint64 nowMs);
    // The cell "next follow-up": "Now" while nobody has answered.
    [[nodiscard]] static QString followUp(const LeadRow &row, qint64 nowMs);
    // What the response clock says once it does not run; empty text while it does.
    [[nodiscard]] static BadgeSpec response(const LeadRow &row);
    [[nodiscard]] static Tone gradeTone(LeadGrade grade);
    [[nodiscard]] static QString event(const LeadEvent &event);
    [[nodiscard]] static QString told(const LeadEvent &event); // as if it stood

    // What went wrong and what was kept, for a message.
    [[nodiscard]] static QString error(const Error &error);
    // Why something of a file was refused; `code` is errorWord().
    [[nodiscard]] static QString rejection(const QString &code);
    [[nodiscard]] static QString warning(const QString &warning); // "word: detail" of a lead
};

} // namespace forecourt

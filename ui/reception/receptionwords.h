// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"
#include "models/services/reception/finding.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace forecourt {

// The words of the counter in the current language.
class ReceptionWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ReceptionWords)

public:
    [[nodiscard]] static QString energy(Energy energy);
    [[nodiscard]] static QString role(OwnershipRole role);
    [[nodiscard]] static QString waiting(WaitingTransport waiting);
    [[nodiscard]] static QString status(VisitStatus status);
    // "12 min", "2 h 5 min"
    [[nodiscard]] static QString duration(qint64 ms);
    [[nodiscard]] static QString date(qint64 ms, const QTimeZone &zone);
    // What was found, and what to do.
    [[nodiscard]] static QString sentence(const Finding &finding);
    // What went wrong, what was kept.
    [[nodiscard]] static QString failure(const Error &error);

private:
    [[nodiscard]] static QString carSentence(const Finding &finding);
    [[nodiscard]] static QString vinSentence(const Finding &finding);
    [[nodiscard]] static QString personSentence(const Finding &finding);
    [[nodiscard]] static QString stateSentence(const Finding &finding);
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/permissions.h"

#include <QCoreApplication>

namespace forecourt {

// Why somebody may not do something, for people.
class RightsWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::RightsWords)

public:
    [[nodiscard]] static QString action(Action action); // "give discounts"
    // "Only some may give discounts: service advisor, manager, administrator."
    [[nodiscard]] static QString refusal(Action action);
    // Where any one of these is enough; the first says what it is about.
    [[nodiscard]] static QString refusal(const QList<Action> &anyOf);
    // For a room: why the store did not take what was done, if it was for somebody's role.
    [[nodiscard]] static std::optional<QString> refusalIn(const Error &error);
    // A reason of refusalOfRights() ("may-not: order.discount") as a sentence; nothing for any other text.
    [[nodiscard]] static QString ofReason(const QString &reason);
    // The text with a reason in it told as a sentence.
    [[nodiscard]] static QString explained(const QString &text);
    [[nodiscard]] static QString role(StaffRole role);
};

} // namespace forecourt

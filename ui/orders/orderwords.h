// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/order.h"
#include "models/domain/permissions.h"
#include "models/itemmodels/roles.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace forecourt {

// The words of service orders for people.
class OrderWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::OrderWords)

public:
    [[nodiscard]] static QString step(OrderStatus to); // as an order: "Start work"
    // Possible steps in the order people take them: the usual one first, the ways back and out last.
    // Any one of these is needed for the step.
    [[nodiscard]] static QList<Action> rightsFor(OrderStatus from, OrderStatus to);
    [[nodiscard]] static QList<OrderStatus> bySense(QList<OrderStatus> steps, OrderStatus from);
    [[nodiscard]] static Tone tone(OrderStatus status);
    [[nodiscard]] static QString lineKind(LineKind kind);
    [[nodiscard]] static QString partOrigin(PartOrigin origin);
    [[nodiscard]] static QString approval(JobAuthorisation authorisation);
    [[nodiscard]] static Tone tone(JobAuthorisation authorisation);
    [[nodiscard]] static QString quantity(const Line &line);  // "1.5 h", "2"
    [[nodiscard]] static QString failure(const Error &error); // what happened, what was kept, what to do
    [[nodiscard]] static QString time(qint64 milliseconds);   // on the store's clock
    // The way of an order as a stepper shows it, and how far it is: the number of stages when all is done,
    // none where it left the way.
    [[nodiscard]] static QStringList stages();
    [[nodiscard]] static std::optional<int> stage(OrderStatus status);

private:
    [[nodiscard]] static QString badInput(const QString &member);
};

} // namespace forecourt

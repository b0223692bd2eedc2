// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lockedorder.h"
#include "models/services/orders/orderchanges.h"
#include "models/storage/mutation.h"

#include <QJsonObject>

// The steps of use cases that change orders, within the transaction of the caller. Storage writer thread.
namespace forecourt {

[[nodiscard]] Result<Order> existingOrder(Database &database, const OrderId &id);
// The same, and Conflict where it is locked.
[[nodiscard]] Result<Order> openOrder(Database &database, const OrderId &id);

// Adds an event about the order to its customer's and vehicle's timeline; `data` gets the number.
[[nodiscard]] Result<void> recordOrderEvent(Mutation &mutation, const Order &order, const QString &kind,
                                            QJsonObject data);

// Moves the order in its life cycle and keeps the time of it. Conflict where the state machine, a payment or
// an odometer reading forbids it; Forbidden for unsettling by anybody but a manager. Moving to where it is
// does nothing.
[[nodiscard]] Result<void> changeStatus(Mutation &mutation, const OrderId &id, OrderStatus to,
                                        const StatusChange &change, const RowVersions *seen = nullptr);

// A new promise; the first one stays on record. 0 takes it back.
[[nodiscard]] Result<void> changePromise(Mutation &mutation, const OrderId &id, qint64 promisedAt,
                                         const RowVersions *seen = nullptr);

// Adds an entry to the ledger of the order. InvalidInput for nothing.
[[nodiscard]] Result<PaymentId> addPayment(Mutation &mutation, const OrderId &id, const NewPayment &payment);

} // namespace forecourt

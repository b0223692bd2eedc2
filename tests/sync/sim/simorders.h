// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/orderstatus.h"
#include "models/storage/mutation.h"
#include "tests/sync/sim/simrandom.h"

namespace forecourt::sim {

// One user transaction about an order and its lines, as a desk's people may do it: only where the order is
// not locked as far as this desk knows.
class SimOrders final
{
public:
    SimOrders(Mutation &mutation, SimRandom &random) : m_mutation(mutation), m_random(random) {}

    Result<void> anything(const QList<QUuid> &orders);

private:
    [[nodiscard]] Result<std::optional<OrderStatus>> statusOf(const QUuid &order);
    Result<void> advance(const QUuid &order, OrderStatus from);
    [[nodiscard]] Result<QList<QUuid>> linesOf(const QUuid &order);

    Mutation &m_mutation;
    SimRandom &m_random;
};

} // namespace forecourt::sim

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/idsource.h"
#include "models/storage/mutation.h"
#include "models/storage/rowstore.h"
#include "tests/sync/sim/simrandom.h"

namespace forecourt::sim {

// A row that every desk knows by the same id.
inline QUuid fixedRow(const char *kind, int number)
{
    return derivedId(QByteArrayLiteral("simulation"), QByteArray(kind) + QByteArray::number(number));
}

// What people do with appointments: few bays, people and cars and short days, so that much of it collides.
class SimBookings final
{
public:
    // `confirmed`: what somebody saw confirmed so far. Only a server confirms, and a desk says so again only
    // where it takes back a step after that.
    SimBookings(Mutation &mutation, RowStore &rows, SimRandom &random, QSet<QUuid> &confirmed)
        : m_mutation(mutation), m_rows(rows), m_random(random), m_confirmed(confirmed)
    {}

    Result<void> anything();

private:
    Result<void> book();
    Result<void> change(const Entity &booking);
    Result<void> mergeCars();
    [[nodiscard]] Cells place();

    Mutation &m_mutation;
    RowStore &m_rows;
    SimRandom &m_random;
    QSet<QUuid> &m_confirmed;
};

} // namespace forecourt::sim

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simbookings.h"

#include "models/domain/appointmentstatus.h"
#include "models/domain/statemachine.h"
#include "models/protocol/collections.h"

namespace forecourt::sim {

namespace {

constexpr int kBookings = 5;
constexpr int kVehicle = 2;
constexpr int kBay = 3;
constexpr int kAdvisor = 4;
constexpr int kFrom = 5;
constexpr int kTo = 6;
constexpr int kStatus = 7;
constexpr int kPurpose = 8;

CellValue word(AppointmentStatus status)
{
    return wordOf(status);
}

} // namespace

Result<void> SimBookings::anything()
{
    if (m_random.chance(0.12)) {
        return mergeCars();
    }
    if (m_random.chance(0.3)) {
        return book();
    }
    const QUuid row = fixedRow("booking", m_random.below(kBookings));
    FORECOURT_ASSIGN(const Entity booking, m_rows.visible(collections::kAppointment, row));
    if (!booking.exists()) {
        return m_mutation.create(collections::kAppointment, row, place());
    }
    if (booking.dead != 0) {
        return m_random.chance(0.5) ? m_mutation.restore(collections::kAppointment, row) : Result<void>();
    }
    return change(booking);
}

Result<void> SimBookings::book()
{
    return m_mutation.create(collections::kAppointment, m_mutation.newId(), place());
}

Cells SimBookings::place()
{
    const int from = m_random.between(8, 15);
    return {
        {kVehicle, CellValue::of(fixedRow("car", m_random.below(5)))},
        {kBay, CellValue(m_random.below(4))},
        {kAdvisor, m_random.chance(0.5) ? CellValue() : CellValue::of(fixedRow("staff", m_random.below(3)))},
        {kFrom, CellValue(from)},
        {kTo, CellValue(from + m_random.between(1, 2))},
        {kStatus, word(AppointmentStatus::Tentative)}};
}

Result<void> SimBookings::change(const Entity &booking)
{
    const QString from = booking.cells.value(kStatus).value.text();
    const QString confirmed = wordOf(AppointmentStatus::Confirmed);
    if (from == confirmed) {
        m_confirmed.insert(booking.row);
    }
    QStringList next;
    for (const QString &to : appointmentMachine().states) {
        const bool back = !m_mutation.author().compensates.isNull() && to != from &&
                          (to != confirmed || m_confirmed.contains(booking.row));
        if (back || appointmentMachine().isLegal(from, to)) {
            next.append(to);
        }
    }
    switch (m_random.below(6)) {
    case 0:
        return m_mutation.remove(collections::kAppointment, booking.row);
    case 1: // a decision, or a step that is taken back
        return next.isEmpty()
                   ? Result<void>()
                   : m_mutation.put(collections::kAppointment, booking.row, {{kStatus, m_random.pick(next)}});
    case 2: // of the bay alone, as a conflict that was decided
        return m_mutation.put(collections::kAppointment, booking.row, {{kBay, CellValue(m_random.below(4))}});
    case 3:
        return m_mutation.put(collections::kAppointment, booking.row,
                              {{kPurpose, QStringLiteral("v%1").arg(m_random.below(5))}});
    default: {
        Cells cells = place();
        if (!next.contains(wordOf(AppointmentStatus::Tentative))) {
            cells.remove(kStatus);
        }
        return m_mutation.put(collections::kAppointment, booking.row, cells);
    }
    }
}

// Or finds that they are two after all.
Result<void> SimBookings::mergeCars()
{
    const int of = m_random.below(4);
    const QUuid row = fixedRow("alias", of);
    FORECOURT_ASSIGN(const Entity alias, m_rows.visible(collections::kRecordAlias, row));
    if (!alias.exists()) {
        return m_mutation.create(collections::kRecordAlias, row,
                                 {{1, CellValue(collections::kVehicle)},
                                  {2, CellValue::of(fixedRow("car", of))},
                                  {3, CellValue::of(fixedRow("car", m_random.between(of + 1, 4)))}});
    }
    return alias.dead != 0 ? m_mutation.restore(collections::kRecordAlias, row)
                           : m_mutation.remove(collections::kRecordAlias, row);
}

} // namespace forecourt::sim

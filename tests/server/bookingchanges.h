// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/appointmentstatus.h"
#include "tests/server/servertest.h"

// What desks say of appointments, as changes.
namespace forecourt::bookings {

using enum AppointmentStatus;

inline constexpr int kVehicle = 2;
inline constexpr int kBay = 3;
inline constexpr int kAdvisor = 4;
inline constexpr int kFrom = 5;
inline constexpr int kTo = 6;
inline constexpr int kStatus = 7;
inline constexpr int kPurpose = 8;

inline const QUuid kFirst = idNumber(31);
inline const QUuid kSecond = idNumber(32);
inline const QUuid kCar = idNumber(41);
inline const QUuid kSameCar = idNumber(42);
inline const QUuid kAlias = idNumber(51);

inline Change changed(const QUuid &row, const Cells &cells)
{
    Change change;
    change.collection = collections::kAppointment;
    change.row = row;
    change.put = cells;
    return change;
}

inline Change booked(const QUuid &row, Cells cells)
{
    cells.insert(kStatus, wordOf(Tentative));
    Change change = changed(row, cells);
    change.create = true;
    return change;
}

inline Change onBay(const QUuid &row, int from, int to)
{
    return booked(row, {{kBay, CellValue(1)}, {kFrom, CellValue(from)}, {kTo, CellValue(to)}});
}

inline Change ofCar(const QUuid &row, const QUuid &car)
{
    return booked(row, {{kVehicle, CellValue::of(car)}, {kFrom, CellValue(9)}, {kTo, CellValue(10)}});
}

inline Change life(int collection, const QUuid &row, bool dead)
{
    Change change;
    change.collection = collection;
    change.row = row;
    change.dead = dead;
    return change;
}

inline Change merged(const QUuid &of, const QUuid &into)
{
    Change change;
    change.collection = collections::kRecordAlias;
    change.row = kAlias;
    change.create = true;
    change.put = {{1, CellValue(collections::kVehicle)}, {2, CellValue::of(of)}, {3, CellValue::of(into)}};
    return change;
}

} // namespace forecourt::bookings

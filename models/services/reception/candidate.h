// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>

namespace forecourt {

// By what somebody was found.
enum class MatchedBy { Plate, FormerPlate, Vin, Phone, Name };

// Who may be standing at the counter, with which car.
struct Candidate
{
    QUuid id;            // of the pair: the same pair has the same
    CustomerId customer; // null: a car without a known customer
    QString customerName;
    QString phone;     // canonical
    VehicleId vehicle; // null: a customer without a car
    QString plate;     // normalised, carried now
    QString vin;
    QString make;
    QString model;
    qint64 lastVisitAt = 0;
    MatchedBy matched = MatchedBy::Name;
    int rank = 0; // 0 exact, 1 tail, 2 beginning, 3 within

    bool operator==(const Candidate &) const = default;
};

} // namespace forecourt

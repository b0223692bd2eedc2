// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/checkinfacts.h"

namespace forecourt {

enum class CheckInPurpose {
    Arrival, // enters the queue: little need be known yet
    CheckIn,
};

// What is to be said to a check-in before it is written, in the order of the form. Pure; any thread.
//
// field        severity  code              params
// vehicle      refuse    unidentified      neither plate nor VIN (无牌照 does not identify a car)
// plate        warn      unusual           plate, kind: special or of no known form
// plate        info      known             the car was found by its plate
// plate        warn      in_use            plate: another car carries it; accepted, it moves to this one
// plate        info      changed           before: the known car carried another one
// vin          warn      check_digit       expected; removed by a reason (vinOverrideReason)
// vin          warn      illegal_character suggestion; removed by a reason
// vin          info      check_digit_info  expected: means nothing for this region
// vin          info      chassis_number    length
// vin          info      known             the car was found by its VIN
// vin          warn      differs           known: the record of this car has another VIN
// vin          refuse    in_use            another car has this VIN
// customer     warn      missing           nobody is named
// phone        warn      missing, invalid
// phone        info      known             name: the number belongs to this customer
// role         warn      owner_changed     name: of the owner until now
// concerns     warn      missing
// odometer     refuse    negative
// odometer     warn      implausible, lower  before, difference (km)
// fuel         refuse    range
// promise      warn      past
// bringInPhone warn      invalid
[[nodiscard]] QList<Finding> checkInFindings(const CheckIn &checkIn, const CheckInFacts &facts,
                                             CheckInPurpose purpose);

// The findings that stand in the way: refusals, and warnings nobody accepted.
[[nodiscard]] QList<Finding> blocking(const QList<Finding> &findings, const QSet<QString> &accepted);

} // namespace forecourt

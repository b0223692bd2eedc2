// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>
#include <QUuid>

namespace forecourt {

// Something that happened to a customer or a car. Append only: a correction is a new event.
struct TimelineEvent
{
    EventId id;
    CustomerId customer;
    VehicleId vehicle;
    QString kind; // a permanent word: "lead_received", "visit_arrived", "order_settled", …
    qint64 at = 0;
    StaffId staff;
    QString refKind; // the collection of ref: "lead", "visit", "order", …
    QUuid ref;
    QString data; // a JSON object, compact, or empty
    QString desk; // the desk that recorded it

    bool operator==(const TimelineEvent &) const = default;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"

#include <QStringList>

namespace forecourt {

// The content of a check-in sheet (接车单), without a word of layout or language.
struct CheckInSheet
{
    QString storeName;
    QString groupName;
    QString storeAddress;
    QString storePhone;
    QString timeZone; // IANA, in which the times below are printed
    VisitId visit;    // null before the visit is written
    OrderId order;    // null on a draft
    QString number;   // of the order; empty on a draft
    qint64 openedAt = 0;
    qint64 printedAt = 0;
    QString customerName;
    QString customerPhone; // for people
    QString bringInName;
    QString bringInPhone;
    QString relation; // word of an OwnershipRole, or as typed
    QString plate;    // for people
    QString vin;
    QString make;
    QString model;
    Energy energy = Energy::Unknown;
    QStringList concerns;
    qint64 odometerKm = 0;
    int fuelPercent = -1;
    qint64 promisedAt = 0;
    WaitingTransport waiting = WaitingTransport::None;
    QString advisorName;
    QString notes;        // the printed ones
    QByteArray signature; // PNG of the customer's; empty: to be signed by hand
    qint64 signedAt = 0;  // 0: not written yet
    QString terms;        // of the store, one condition a line; empty: those of the program

    bool operator==(const CheckInSheet &) const = default;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"

namespace forecourt {

// 13 %, the rate of repair services and parts in China since 2019; where the store has said nothing else.
inline constexpr int kUsualTaxBasisPoints = 1300;

struct NewJob
{
    QString title; // required
    QString complaint;
    QString cause;
    QString correction;
    Payer payer = Payer::Customer;
    ConcernId concern; // null: none
};

// What an editor changed of a job; untouched members stay.
struct JobEdit
{
    std::optional<QString> title;
    std::optional<QString> complaint;
    std::optional<QString> cause;
    std::optional<QString> correction;
    std::optional<Payer> payer;
};

// What the customer said to a job, who said it and by what channel.
struct JobAnswer
{
    JobAuthorisation answer = JobAuthorisation::Authorised;
    QString by;       // authorised: "Mr Zhang, phone"
    QString reason;   // declined: required; deferred: optional
    qint64 until = 0; // deferred: required, UTC ms
};

// A line as an editor has it. Quantity in thousandths (labour: hours), price in minor units per unit. Labour
// is hours × hourly rate.
struct LineDraft
{
    JobId job; // null: a line of the order itself
    LineKind kind = LineKind::Labour;
    QString code;
    QString description; // required
    qint64 quantityMilli = 1000;
    qint64 unitPriceMinor = 0;
    qint64 discountMinor = 0;
    int taxBasisPoints = kUsualTaxBasisPoints;
    PartOrigin partOrigin = PartOrigin::None; // of parts only
    StaffId technician;

    bool operator==(const LineDraft &) const = default;
};

struct StatusChange
{
    QString reason;         // required to unsettle (settled → ready)
    qint64 odometerOut = 0; // km at delivery, 0 = not read
};

struct NewPayment
{
    Payer payer = Payer::Customer;
    qint64 amountMinor = 0; // negative: given back; never 0
    PaymentMethod method = PaymentMethod::Cash;
    QString note;
};

} // namespace forecourt

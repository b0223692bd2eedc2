// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace forecourt {

// Whether the prices of lines contain the tax (China) or it comes on top (Germany, between businesses).
enum class TaxMode { Included, OnTop };

// Minor units of the order's currency; gross = net + tax always.
struct Amounts
{
    qint64 net = 0;
    qint64 tax = 0;
    qint64 gross = 0;

    bool operator==(const Amounts &) const = default;
};

struct OrderTotals
{
    Amounts grand;
    QMap<Payer, Amounts> byPayer; // only payers with lines that count
    QMap<LineKind, Amounts> byKind;
    QHash<JobId, Amounts> byJob; // lines of the order itself under the null id

    bool operator==(const OrderTotals &) const = default;
};

// quantity × unit price, rounded half away from zero to minor units, minus the discount; a discount line
// always lowers the total, whatever the sign of its price. TooLarge beyond 64 bits.
[[nodiscard]] Result<qint64> lineAmount(const Line &line);

// The line's amount split into net and tax; tax is rounded half away from zero per line, so that every sum of
// lines, however grouped, is exact.
[[nodiscard]] Result<Amounts> lineAmounts(const Line &line, TaxMode mode);

// Totals of an order. Lines count unless their job is declined or deferred (or missing: removed with its
// lines); lines without a job belong to the order and are the customer's.
[[nodiscard]] Result<OrderTotals> orderTotals(const QList<Job> &jobs, const QList<Line> &lines, TaxMode mode);

// Whether a job takes part in the totals.
[[nodiscard]] bool countsInTotals(const Job &job);

// What a payer still owes: gross total minus payments; negative where too much was paid. TooLarge beyond 64
// bits.
[[nodiscard]] Result<qint64> balanceDue(const OrderTotals &totals, const QList<Payment> &payments,
                                        Payer payer);

} // namespace forecourt

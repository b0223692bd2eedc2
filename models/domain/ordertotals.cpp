// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ordertotals.h"

#include "models/domain/integermath.h"

#include <QtCore/qnumeric.h>

namespace forecourt {

namespace {

constexpr qint64 kMilli = 1000;
constexpr qint64 kBasis = 10'000;

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorCode::TooLarge, QStringLiteral("order total"));
}

[[nodiscard]] bool addTo(Amounts &sum, const Amounts &amounts)
{
    return !qAddOverflow(sum.net, amounts.net, &sum.net) && !qAddOverflow(sum.tax, amounts.tax, &sum.tax) &&
           !qAddOverflow(sum.gross, amounts.gross, &sum.gross);
}

} // namespace

Result<qint64> lineAmount(const Line &line)
{
    auto amount = mulDivHalfAway(line.quantityMilli, line.unitPriceMinor, kMilli);
    if (!amount) {
        return tooLarge();
    }
    if (line.kind == LineKind::Discount && *amount > 0) {
        *amount = -*amount;
    }
    qint64 result = 0;
    if (qSubOverflow(*amount, line.discountMinor, &result)) {
        return tooLarge();
    }
    return result;
}

Result<Amounts> lineAmounts(const Line &line, TaxMode mode)
{
    FORECOURT_ASSIGN(const qint64 amount, lineAmount(line));
    if (line.taxBasisPoints < 0) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("tax rate"));
    }
    Amounts amounts;
    if (mode == TaxMode::OnTop) {
        const auto tax = mulDivHalfAway(amount, line.taxBasisPoints, kBasis);
        amounts.net = amount;
        if (!tax || qAddOverflow(amount, *tax, &amounts.gross)) {
            return tooLarge();
        }
        amounts.tax = *tax;
        return amounts;
    }
    const auto net = mulDivHalfAway(amount, kBasis, kBasis + line.taxBasisPoints);
    if (!net) {
        return tooLarge();
    }
    amounts.gross = amount;
    amounts.net = *net;
    amounts.tax = amount - *net;
    return amounts;
}

bool countsInTotals(const Job &job)
{
    return job.authorisation != JobAuthorisation::Declined && job.authorisation != JobAuthorisation::Deferred;
}

Result<OrderTotals> orderTotals(const QList<Job> &jobs, const QList<Line> &lines, TaxMode mode)
{
    QHash<JobId, Payer> payers;
    payers.insert(JobId(), Payer::Customer);
    for (const Job &job : jobs) {
        if (countsInTotals(job)) {
            payers.insert(job.id, job.payer);
        }
    }
    OrderTotals totals;
    for (const Line &line : lines) {
        const auto payer = payers.constFind(line.job);
        if (payer == payers.constEnd()) {
            continue;
        }
        FORECOURT_ASSIGN(const Amounts amounts, lineAmounts(line, mode));
        if (!addTo(totals.grand, amounts) || !addTo(totals.byPayer[*payer], amounts) ||
            !addTo(totals.byKind[line.kind], amounts) || !addTo(totals.byJob[line.job], amounts)) {
            return tooLarge();
        }
    }
    return totals;
}

Result<qint64> balanceDue(const OrderTotals &totals, const QList<Payment> &payments, Payer payer)
{
    qint64 due = totals.byPayer.value(payer).gross;
    for (const Payment &payment : payments) {
        if (payment.payer == payer && qSubOverflow(due, payment.amountMinor, &due)) {
            return tooLarge();
        }
    }
    return due;
}

} // namespace forecourt

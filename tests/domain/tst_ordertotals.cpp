// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ordertotals.h"

#include <QtTest>

#include <limits>
#include <rapidcheck.h>

using namespace forecourt;

namespace {

template <typename Identifier> Identifier numbered(int number)
{
    return Identifier(QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

Job job(int number, Payer payer, JobAuthorisation authorisation = JobAuthorisation::Authorised)
{
    Job result;
    result.id = numbered<JobId>(number);
    result.payer = payer;
    result.authorisation = authorisation;
    return result;
}

Line line(int jobNumber, qint64 quantityMilli, qint64 price, int tax = 1300, LineKind kind = LineKind::Labour)
{
    Line result;
    result.job = jobNumber == 0 ? JobId() : numbered<JobId>(jobNumber);
    result.kind = kind;
    result.quantityMilli = quantityMilli;
    result.unitPriceMinor = price;
    result.taxBasisPoints = tax;
    return result;
}

Line anyLine()
{
    const auto kinds = allOf<LineKind>();
    Line result = line(*rc::gen::inRange(0, 5), *rc::gen::inRange<qint64>(-5'000, 100'000),
                       *rc::gen::inRange<qint64>(0, 1'000'000), *rc::gen::element(0, 300, 600, 1300, 1900),
                       *rc::gen::elementOf(std::vector<LineKind>(kinds.begin(), kinds.end())));
    result.discountMinor = *rc::gen::inRange<qint64>(0, 10'000);
    return result;
}

QList<Job> fourJobs()
{
    return {job(1, Payer::Customer), job(2, Payer::Warranty),
            job(3, Payer::Insurance, JobAuthorisation::Proposed),
            job(4, Payer::Customer, JobAuthorisation::Declined)};
}

Amounts sumOf(const auto &parts)
{
    Amounts sum;
    for (const Amounts &amounts : parts) {
        sum.net += amounts.net;
        sum.tax += amounts.tax;
        sum.gross += amounts.gross;
    }
    return sum;
}

} // namespace

class TestOrderTotals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineAmountRoundsHalfAwayFromZero()
    {
        QCOMPARE(*lineAmount(line(1, 1500, 33)), 50); // 49.5
        QCOMPARE(*lineAmount(line(1, -1500, 33)), -50);
        QCOMPARE(*lineAmount(line(1, 1499, 33)), 49);
        QCOMPARE(*lineAmount(line(1, 333, 1000)), 333);
    }

    void discountIsTakenOffAfterRounding()
    {
        Line discounted = line(1, 2000, 10'000);
        discounted.discountMinor = 1'500;
        QCOMPARE(*lineAmount(discounted), 18'500);
    }

    void discountLinesAlwaysLowerTheTotal()
    {
        QCOMPARE(*lineAmount(line(1, 1000, 500, 1300, LineKind::Discount)), -500);
        QCOMPARE(*lineAmount(line(1, 1000, -500, 1300, LineKind::Discount)), -500);
    }

    void includedTaxIsTakenOutOfTheGross()
    {
        QCOMPARE(*lineAmounts(line(1, 1000, 11'300), TaxMode::Included), (Amounts{10'000, 1'300, 11'300}));
        QCOMPARE(*lineAmounts(line(1, 1000, 100), TaxMode::Included), (Amounts{88, 12, 100})); // 88.496
    }

    void taxOnTopIsAddedToTheNet()
    {
        QCOMPARE(*lineAmounts(line(1, 1000, 10'000, 1900), TaxMode::OnTop), (Amounts{10'000, 1'900, 11'900}));
    }

    void declinedDeferredAndMissingJobsDoNotCount()
    {
        const QList<Job> jobs = {job(1, Payer::Customer), job(2, Payer::Customer, JobAuthorisation::Declined),
                                 job(3, Payer::Customer, JobAuthorisation::Deferred)};
        const QList<Line> lines = {line(1, 1000, 100), line(2, 1000, 1'000), line(3, 1000, 10'000),
                                   line(9, 1000, 100'000)};
        QCOMPARE(orderTotals(jobs, lines, TaxMode::Included)->grand.gross, 100);
    }

    void proposedJobsCountAsEstimate()
    {
        const auto totals = orderTotals({job(1, Payer::Customer, JobAuthorisation::Proposed)},
                                        {line(1, 1000, 100)}, TaxMode::Included);
        QCOMPARE(totals->grand.gross, 100);
    }

    void linesOfTheOrderAreTheCustomers()
    {
        const auto totals = orderTotals({}, {line(0, 1000, 500, 600, LineKind::Fee)}, TaxMode::Included);
        QCOMPARE(totals->byPayer.value(Payer::Customer).gross, 500);
        QCOMPARE(totals->byJob.value(JobId()).gross, 500);
    }

    void mixedOrderHasATotalPerPayerAndKind()
    {
        const QList<Job> jobs = {job(1, Payer::Customer), job(2, Payer::Warranty), job(3, Payer::Insurance)};
        const QList<Line> lines = {line(1, 1500, 20'000), line(1, 4000, 5'000, 1300, LineKind::Part),
                                   line(2, 1000, 30'000), line(3, 1000, 70'000, 1300, LineKind::Sublet)};
        const auto totals = orderTotals(jobs, lines, TaxMode::Included);
        QCOMPARE(totals->byPayer.value(Payer::Customer).gross, 50'000);
        QCOMPARE(totals->byPayer.value(Payer::Warranty).gross, 30'000);
        QCOMPARE(totals->byPayer.value(Payer::Insurance).gross, 70'000);
        QCOMPARE(totals->byKind.value(LineKind::Labour).gross, 60'000);
        QCOMPARE(totals->byKind.value(LineKind::Part).gross, 20'000);
        QCOMPARE(totals->grand.gross, 150'000);
        QVERIFY(!totals->byPayer.contains(Payer::Goodwill));
    }

    void everyGroupingSumsToTheGrandTotal()
    {
        QVERIFY(rc::check("payers, kinds and jobs each sum to the grand total", [] {
            QList<Line> lines;
            for (int count = *rc::gen::inRange(0, 30); count > 0; --count) {
                lines.append(anyLine());
            }
            const auto mode = *rc::gen::element(TaxMode::Included, TaxMode::OnTop);
            const auto totals = orderTotals(fourJobs(), lines, mode);
            RC_ASSERT(totals.has_value());
            RC_ASSERT(sumOf(totals->byPayer) == totals->grand);
            RC_ASSERT(sumOf(totals->byKind) == totals->grand);
            RC_ASSERT(sumOf(totals->byJob) == totals->grand);
            RC_ASSERT(totals->grand.net + totals->grand.tax == totals->grand.gross);
        }));
    }

    void orderOfLinesDoesNotMatter()
    {
        QVERIFY(rc::check("reversed lines have the same totals", [] {
            QList<Line> lines;
            for (int count = *rc::gen::inRange(0, 10); count > 0; --count) {
                lines.append(anyLine());
            }
            const QList<Line> reversed(lines.rbegin(), lines.rend());
            const auto forwards = orderTotals(fourJobs(), lines, TaxMode::Included).value();
            RC_ASSERT(forwards == orderTotals(fourJobs(), reversed, TaxMode::Included).value());
        }));
    }

    void amountsBeyondSixtyFourBitsAreAnError()
    {
        const qint64 huge = std::numeric_limits<qint64>::max();
        QCOMPARE(lineAmount(line(1, 2'000, huge)).error().code, ErrorCode::TooLarge);
        QCOMPARE(orderTotals({job(1, Payer::Customer)}, {line(1, 1000, huge, 0), line(1, 1000, huge, 0)},
                             TaxMode::Included)
                     .error()
                     .code,
                 ErrorCode::TooLarge);
    }

    void negativeTaxIsRefused()
    {
        QCOMPARE(lineAmounts(line(1, 1000, 1, -1), TaxMode::OnTop).error().code, ErrorCode::InvalidInput);
    }

    void balanceFollowsPaymentsAndRefundsOfThatPayer()
    {
        const auto totals =
            orderTotals({job(1, Payer::Customer)}, {line(1, 1000, 10'000)}, TaxMode::Included);
        Payment paid;
        paid.amountMinor = 12'000;
        Payment refund;
        refund.amountMinor = -2'500;
        Payment insurer;
        insurer.payer = Payer::Insurance;
        insurer.amountMinor = 999;
        QCOMPARE(*balanceDue(*totals, {paid, refund, insurer}, Payer::Customer), 500);
        QCOMPARE(*balanceDue(*totals, {insurer}, Payer::Insurance), -999);
    }
};

QTEST_APPLESS_MAIN(TestOrderTotals)
#include "tst_ordertotals.moc"

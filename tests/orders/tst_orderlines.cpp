// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/orders/linewriter.h"
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class OrderLinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_order = m_fixture->in(m_fixture->walkIn()).order;
        m_job = addJob(QStringLiteral("保养"), Payer::Customer);
    }

    void labourIsHoursTimesRate()
    {
        add(labour(m_job, 1'500, 18'000));
        QCOMPARE(totals().grand.gross, 27'000);
    }

    void totalsAreKeptByPayer()
    {
        const JobId warranty = addJob(QStringLiteral("召回"), Payer::Warranty);
        const JobId insurance = addJob(QStringLiteral("钣金"), Payer::Insurance);
        add(labour(m_job, 1'500, 18'000));
        add(part(m_job, 2'000, 12'345));
        add(labour(warranty, 2'000, 18'000));
        add(labour(insurance, 333, 10'000));
        const OrderTotals sums = totals();
        QCOMPARE(sums.byPayer.value(Payer::Customer).gross, 27'000 + 24'690);
        QCOMPARE(sums.byPayer.value(Payer::Warranty).gross, 36'000);
        QCOMPARE(sums.byPayer.value(Payer::Insurance).gross, 3'330);
        QCOMPARE(sums.grand.gross, 27'000 + 24'690 + 36'000 + 3'330);
        QCOMPARE(sums.grand.net + sums.grand.tax, sums.grand.gross);
    }

    void declinedJobLeavesTheTotals()
    {
        const JobId other = addJob(QStringLiteral("前制动片"), Payer::Customer);
        add(labour(m_job, 1'000, 10'000));
        add(labour(other, 1'000, 99'000));
        MUST_DO(answer(orders().decline(other, QStringLiteral("太贵"))));
        QCOMPARE(totals().grand.gross, 10'000);
    }

    void discountLineLowersTheTotal()
    {
        add(labour(m_job, 1'000, 10'000));
        LineDraft discount = labour(m_job, 1'000, 2'000);
        discount.kind = LineKind::Discount;
        add(discount);
        QCOMPARE(totals().grand.gross, 8'000);
    }

    void unacceptableMembersAreNamed_data()
    {
        QTest::addColumn<QString>("member");
        for (const char *member : {"description", "quantity_milli", "unit_price_minor", "tax_basis_points",
                                   "part_origin", "discount_minor"}) {
            QTest::newRow(member) << QString::fromLatin1(member);
        }
    }
    void unacceptableMembersAreNamed()
    {
        QFETCH(QString, member);
        LineDraft draft = labour(m_job, 1'000, 10'000);
        const QMap<QString, std::function<void()>> spoil = {
            {QStringLiteral("description"),
             [&] {
                 draft.description = QStringLiteral(" ");
             }},
            {QStringLiteral("quantity_milli"),
             [&] {
                 draft.quantityMilli = 0;
             }},
            {QStringLiteral("unit_price_minor"),
             [&] {
                 draft.unitPriceMinor = -1;
             }},
            {QStringLiteral("tax_basis_points"),
             [&] {
                 draft.taxBasisPoints = 10'001;
             }},
            {QStringLiteral("part_origin"),
             [&] {
                 draft.partOrigin = PartOrigin::Oem;
             }},
            {QStringLiteral("discount_minor"),
             [&] {
                 draft.discountMinor = 10'001;
             }},
        };
        spoil.value(member)();
        const auto result = answer(orders().addLine(m_order, draft));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QCOMPARE(result.error().detail, member);
    }

    void lineOfAnotherOrdersJobIsRefused()
    {
        CheckIn second = m_fixture->walkIn();
        second.phone = QStringLiteral("13912345678");
        second.customerName = QStringLiteral("陈国强");
        second.plate = QStringLiteral("沪C7M219");
        second.vin.clear();
        const OrderId other = m_fixture->in(second).order;
        MUST_FAIL(answer(orders().addLine(other, labour(m_job, 1'000, 1'000))), ErrorCode::NotFound);
    }

    void amountBeyondEveryNumberIsRefused()
    {
        MUST_FAIL(answer(orders().addLine(m_order, labour(m_job, std::numeric_limits<qint64>::max(),
                                                          std::numeric_limits<qint64>::max()))),
                  ErrorCode::TooLarge);
        QCOMPARE(totals().grand.gross, 0);
    }

    void totalBeyondEveryNumberIsRefusedWithTheLine()
    {
        constexpr qint64 kHuge = std::numeric_limits<qint64>::max() / 10'000 - 1;
        int accepted = 0;
        bool refused = false;
        for (int i = 0; i < 12'000 && !refused; i += 1'000) {
            LineDraft draft = labour(m_job, 900'000, kHuge);
            draft.taxBasisPoints = 0;
            draft.quantityMilli = 900'000;
            const auto result = answer(orders().addLine(m_order, draft));
            refused = !result;
            accepted += result ? 1 : 0;
        }
        QVERIFY(refused);
        MUST(const OrderDetail detail, answer(orders().detail(m_order)));
        QCOMPARE(detail.jobs.first().lines.size(), accepted);
    }

    void editedLineKeepsItsPlace()
    {
        add(labour(m_job, 1'000, 100));
        add(labour(m_job, 1'000, 200));
        LineDraft changed = labour(m_job, 1'000, 300);
        MUST(const OrderDetail detail, answer(orders().detail(m_order)));
        MUST_DO(answer(orders().updateLine(detail.jobs.first().lines.first().line, changed)));
        QCOMPARE(prices(m_job), (QList<qint64>{300, 200}));
    }

    void removedLineComesBackInItsPlace()
    {
        const LineId first = add(labour(m_job, 1'000, 100));
        add(labour(m_job, 1'000, 200));
        MUST_DO(answer(orders().removeLine(first)));
        QCOMPARE(prices(m_job), QList<qint64>{200});
        MUST_DO(answer(orders().restoreLine(first)));
        QCOMPARE(prices(m_job), (QList<qint64>{100, 200}));
    }

    void lineMovesWithinItsJob()
    {
        const LineId first = add(labour(m_job, 1'000, 100));
        const LineId second = add(labour(m_job, 1'000, 200));
        add(labour(m_job, 1'000, 300));
        MUST_DO(answer(orders().moveLine(first, m_job, second)));
        QCOMPARE(prices(m_job), (QList<qint64>{200, 100, 300}));
        MUST_DO(answer(orders().moveLine(first, m_job, LineId())));
        QCOMPARE(prices(m_job), (QList<qint64>{100, 200, 300}));
    }

    void lineMovesToAnotherJobAndPayer()
    {
        const JobId warranty = addJob(QStringLiteral("召回"), Payer::Warranty);
        const LineId line = add(labour(m_job, 1'000, 500));
        MUST_DO(answer(orders().moveLine(line, warranty, LineId())));
        QCOMPARE(totals().byPayer.value(Payer::Warranty).gross, 500);
        QCOMPARE(totals().byPayer.value(Payer::Customer).gross, 0);
    }

    void paymentLowersWhatIsDue()
    {
        add(labour(m_job, 1'000, 10'000));
        MUST_DO(answer(orders().takePayment(m_order, {Payer::Customer, 4'000, PaymentMethod::Wechat, {}})));
        MUST(const OrderDetail detail, answer(orders().detail(m_order)));
        QCOMPARE(detail.due.value(Payer::Customer), 6'000);
        QVERIFY(m_fixture->eventKinds(detail.order.customer).contains(QStringLiteral("payment_taken")));
    }

    void paymentOfNothingIsRefused()
    {
        MUST_FAIL(answer(orders().takePayment(m_order, {})), ErrorCode::InvalidInput);
    }

private:
    OrderService &orders() { return m_fixture->orders; }

    JobId addJob(const QString &title, Payer payer)
    {
        NewJob job;
        job.title = title;
        job.payer = payer;
        return answer(orders().addJob(m_order, job)).value_or(JobId());
    }

    static LineDraft labour(const JobId &job, qint64 hoursMilli, qint64 rate)
    {
        LineDraft draft;
        draft.job = job;
        draft.description = QStringLiteral("工时");
        draft.quantityMilli = hoursMilli;
        draft.unitPriceMinor = rate;
        return draft;
    }

    static LineDraft part(const JobId &job, qint64 quantityMilli, qint64 price)
    {
        LineDraft draft = labour(job, quantityMilli, price);
        draft.kind = LineKind::Part;
        draft.code = QStringLiteral("34 11 6 850 567");
        draft.description = QStringLiteral("前制动片");
        draft.partOrigin = PartOrigin::Oem;
        return draft;
    }

    LineId add(const LineDraft &draft)
    {
        const auto added = answer(orders().addLine(m_order, draft));
        return added ? *added : LineId();
    }

    OrderTotals totals() { return answer(orders().detail(m_order))->totals; }

    QList<qint64> prices(const JobId &job)
    {
        QList<qint64> prices;
        const OrderDetail detail = *answer(orders().detail(m_order));
        for (const JobDetail &one : detail.jobs) {
            for (const LineDetail &line : one.lines) {
                if (one.job.id == job) {
                    prices.append(line.line.unitPriceMinor);
                }
            }
        }
        return prices;
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    OrderId m_order;
    JobId m_job;
};

QTEST_GUILESS_MAIN(OrderLinesTest)
#include "tst_orderlines.moc"

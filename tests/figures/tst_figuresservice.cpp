// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figuresservice.h"
#include "tests/support/dealerdata.h"

#include <QDateTime>
#include <QSignalSpy>

#include <numeric>

using namespace forecourt;
using Of = FigureSelection::Of;

// The clock stands at 2026-11-03 10:00 in Shanghai, a Tuesday; the store is open from 9 to 18.
class TestFiguresService final : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kMinute = 60 * 1000;

    static qint64 at(int month, int day, int hour, int minute = 0)
    {
        return QDateTime({2026, month, day}, {hour, minute}, QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
    }

    static LeadId addLead(StorageFixture &desk, qint64 received, qint64 answered = 0,
                          const QString &source = QStringLiteral("AutoHome"),
                          LeadStatus status = LeadStatus::New)
    {
        Lead lead;
        lead.id = LeadId(desk.ids.next());
        lead.contactName = QStringLiteral("王芳");
        lead.source = source;
        lead.status = status;
        lead.receivedAt = received;
        lead.firstResponseAt = answered;
        put(desk, records::leads(), lead);
        return lead.id;
    }

    static OrderId addOrder(StorageFixture &desk, qint64 opened, qint64 delivered = 0)
    {
        Order order;
        order.id = OrderId(desk.ids.next());
        order.number = QStringLiteral("R%1").arg(desk.clock.nowMs());
        order.openedAt = opened;
        order.deliveredAt = delivered;
        put(desk, records::orders(), order);
        return order.id;
    }

    static Figures figures(StorageFixture &desk, FigurePeriod period = FigurePeriod::ThisMonth)
    {
        FiguresService service(*desk.storage);
        return answerOf(service.figures(period)).value_or(Figures());
    }

    static int listed(StorageFixture &desk, const FigureRange &range, const FigureSelection &selection)
    {
        FiguresService service(*desk.storage);
        const auto records = answerOf(service.records(range, selection, 100000));
        return records ? static_cast<int>(records->size()) : -1;
    }

    // A month of everything: all sources, all buckets, days at both ends.
    static void fill(StorageFixture &desk)
    {
        const QStringList sources{QStringLiteral("AutoHome"), QStringLiteral("walk_in"), QString()};
        for (int i = 0; i < 40; ++i) {
            const qint64 received = at(11, 1 + i % 3, 9) + i * 7 * kMinute;
            const qint64 took =
                std::array<qint64, 6>{1, 20, 90, 400, 2000, 0}.at(static_cast<std::size_t>(i % 6));
            const LeadStatus status = i % 7 == 0 ? LeadStatus::Invalid : LeadStatus::New;
            addLead(desk, received, took == 0 ? 0 : received + took * kMinute, sources.at(i % 3), status);
        }
        for (int i = 0; i < 20; ++i) {
            addOrder(desk, at(11, 1 + i % 3, 10 + i % 8), i % 2 == 0 ? at(11, 3, 9) : 0);
        }
    }

private Q_SLOTS:
    void theSumOfAChartIsTheLengthOfTheListBehindIt()
    {
        StorageFixture desk;
        fill(desk);
        const Figures all = figures(desk);
        int bySource = 0;
        for (const SourceFigure &source : all.sources) {
            QCOMPARE_EQ(listed(desk, all.range, {Of::ValidLeads, source.source, {}, {}}), source.valid);
            QCOMPARE_EQ(listed(desk, all.range, {Of::InvalidLeads, source.source, {}, {}}), source.invalid);
            bySource += source.valid + source.invalid;
        }
        QCOMPARE_EQ(bySource, 40);
        QCOMPARE_EQ(all.leads, 40);
        QCOMPARE_EQ(listed(desk, all.range, {Of::Leads, {}, {}, {}}), 40);
        QCOMPARE_EQ(listed(desk, all.range, {Of::ValidLeads, {}, {}, {}}), all.validLeads);

        const ResponseFigure &response = all.response;
        QCOMPARE_EQ(response.leads, all.validLeads);
        QCOMPARE_EQ(std::accumulate(response.buckets.begin(), response.buckets.end(), 0), response.leads);
        for (int i = 0; i < kResponseBuckets; ++i) {
            QVERIFY(response.buckets.at(static_cast<std::size_t>(i)) > 0);
            QCOMPARE_EQ(listed(desk, all.range, {Of::Bucket, {}, static_cast<ResponseBucket>(i), {}}),
                        response.buckets.at(static_cast<std::size_t>(i)));
        }
        QCOMPARE_EQ(listed(desk, all.range, {Of::Answered, {}, {}, {}}), response.answered);
        QCOMPARE_EQ(listed(desk, all.range, {Of::WithinSla, {}, {}, {}}), response.withinSla);
        QCOMPARE_EQ(listed(desk, all.range, {Of::Decided, {}, {}, {}}), response.decided);

        int opened = 0;
        int delivered = 0;
        for (const DayFigure &day : all.days) {
            QCOMPARE_EQ(listed(desk, all.range, {Of::Opened, {}, {}, day.day}), day.opened);
            QCOMPARE_EQ(listed(desk, all.range, {Of::Delivered, {}, {}, day.day}), day.delivered);
            opened += day.opened;
            delivered += day.delivered;
        }
        QCOMPARE_EQ(opened, 20);
        QCOMPARE_EQ(delivered, 10);
        QCOMPARE_EQ(listed(desk, all.range, {Of::Opened, {}, {}, {}}), all.opened);
        QCOMPARE_EQ(listed(desk, all.range, {Of::Delivered, {}, {}, {}}), all.delivered);
    }

    void theNumbersAreTheSameAfterReopening()
    {
        StorageFixture desk;
        fill(desk);
        const Figures before = figures(desk);
        desk.reopen();
        QCOMPARE_EQ(figures(desk), before);
    }

    void timeOutsideOpeningHoursDoesNotCount()
    {
        StorageFixture desk;
        addLead(desk, at(11, 1, 17, 58), at(11, 2, 9, 2)); // four minutes of opening time
        const ResponseFigure response = figures(desk).response;
        QCOMPARE_EQ(response.medianMs.value_or(0), 4 * kMinute);
        QCOMPARE_EQ(response.buckets.at(0), 1);
        QCOMPARE_EQ(response.withinSla, 1);
    }

    void bucketsIncludeTheirUpperLimit()
    {
        StorageFixture desk;
        for (const int minutes : {5, 30, 120, 540}) {
            addLead(desk, at(11, 1, 9), at(11, 1, 9) + minutes * kMinute);
        }
        addLead(desk, at(11, 1, 9), at(11, 2, 9, 1)); // a working day and one minute
        addLead(desk, at(11, 1, 9));
        const std::array<int, kResponseBuckets> expected{1, 1, 1, 1, 1, 1};
        QCOMPARE_EQ(figures(desk).response.buckets, expected);
    }

    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo()
    {
        StorageFixture desk;
        for (const int minutes : {2, 4, 10, 100}) {
            addLead(desk, at(11, 1, 9), at(11, 1, 9) + minutes * kMinute);
        }
        QCOMPARE_EQ(figures(desk).response.medianMs.value_or(0), 7 * kMinute);
        QVERIFY(!figures(desk, FigurePeriod::LastMonth).response.medianMs);
    }

    void aLeadWhoseTimeStillRunsIsNotDecided()
    {
        StorageFixture desk;
        addLead(desk, desk.clock.nowMs() - 3 * kMinute); // still has two minutes
        addLead(desk, desk.clock.nowMs() - 3 * kMinute, 0, QStringLiteral("walk_in"));       // half an hour
        addLead(desk, desk.clock.nowMs() - 10 * kMinute);                                    // too late
        addLead(desk, desk.clock.nowMs() - 20 * kMinute, desk.clock.nowMs() - 19 * kMinute); // in time
        ResponseFigure response = figures(desk).response;
        QCOMPARE_EQ(response.leads, 4);
        QCOMPARE_EQ(response.decided, 2);
        QCOMPARE_EQ(response.withinSla, 1);
        desk.clock.advance(3 * kMinute);
        response = figures(desk).response;
        QCOMPARE_EQ(response.decided, 3);
        QCOMPARE_EQ(response.withinSla, 1);
    }

    void invalidLeadsHaveNoResponseTime()
    {
        StorageFixture desk;
        addLead(desk, at(11, 1, 9), at(11, 1, 9, 1), QStringLiteral("web"), LeadStatus::Invalid);
        const Figures all = figures(desk);
        QCOMPARE_EQ(all.leads, 1);
        QCOMPARE_EQ(all.validLeads, 0);
        QCOMPARE_EQ(all.response.leads, 0);
        QVERIFY(!all.response.medianMs);
    }

    void daysAreThoseOfTheStore()
    {
        StorageFixture desk;
        addOrder(desk, at(11, 2, 0, 30), at(11, 2, 23, 59)); // both on 1 and 2 November in UTC
        const Figures all = figures(desk);
        QCOMPARE_EQ(all.days.size(), 3);
        QCOMPARE_EQ(all.days.at(1), (DayFigure{{2026, 11, 2}, 1, 1}));
    }

    void periodsBeginAndEndWithWholeDays_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const QDate today(2026, 11, 3);
        QTest::newRow("this month") << 0 << QDate(2026, 11, 1) << today;
        QTest::newRow("last 30 days") << 1 << QDate(2026, 10, 5) << today;
        QTest::newRow("last month") << 2 << QDate(2026, 10, 1) << QDate(2026, 10, 31);
        QTest::newRow("this week from Monday") << 3 << QDate(2026, 11, 2) << today;
    }

    void periodsBeginAndEndWithWholeDays()
    {
        QFETCH(int, period);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        StorageFixture desk;
        const qint64 before = first.startOfDay(QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch() - 1;
        const qint64 after = last.addDays(1).startOfDay(QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
        for (const qint64 received : {before, before + 1, after - 1, after}) {
            addLead(desk, received);
        }
        const Figures found = figures(desk, static_cast<FigurePeriod>(period));
        QCOMPARE_EQ(found.range.first, first);
        QCOMPARE_EQ(found.range.last, last);
        QCOMPARE_EQ(found.leads, 2);
    }

    void removedRecordsDoNotCount()
    {
        StorageFixture desk;
        const LeadId lead = addLead(desk, at(11, 1, 9));
        const OrderId order = addOrder(desk, at(11, 1, 9));
        QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(mutation.remove(records::leads().collection(), lead.uuid()));
            return mutation.remove(records::orders().collection(), order.uuid());
        }));
        const Figures all = figures(desk);
        QCOMPARE_EQ(all.leads, 0);
        QCOMPARE_EQ(all.opened, 0);
    }

    void theListIsNewestFirstAndKeepsToItsLimit()
    {
        StorageFixture desk;
        addLead(desk, at(11, 1, 9));
        const LeadId newest = addLead(desk, at(11, 2, 9));
        FiguresService service(*desk.storage);
        const auto rows = answerOf(service.records(figures(desk).range, {Of::Leads, {}, {}, {}}, 1));
        QCOMPARE_EQ(rows->size(), 1);
        QCOMPARE_EQ(rows->first().id, newest.uuid());
        QCOMPARE_EQ(rows->first().kind, QStringLiteral("lead"));
        QCOMPARE_EQ(rows->first().title, QStringLiteral("王芳"));
    }

    void aNewLeadIsAnnounced()
    {
        StorageFixture desk;
        FiguresService service(*desk.storage);
        QSignalSpy changed(&service, &FiguresService::changed);
        addLead(desk, at(11, 1, 9));
        QVERIFY(changed.wait());
    }
};

QTEST_GUILESS_MAIN(TestFiguresService)
#include "tst_figuresservice.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/services/timeline/timelineservice.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

class TestTimelineService final : public QObject
{
    Q_OBJECT

private:
    static void record(StorageFixture &desk, const CustomerId &customer, QLatin1String kind, qint64 at,
                       const QUuid &ref = {})
    {
        TimelineEvent event;
        event.customer = customer;
        event.kind = kind;
        event.at = at;
        event.refKind = QStringLiteral("order");
        event.ref = ref;
        QVERIFY(desk.write([&](Mutation &mutation) {
            return recordEvent(mutation, event, {{QStringLiteral("text"), QStringLiteral("低速异响")}});
        }));
    }

private Q_SLOTS:
    void eventsComeNewestFirstWithTheirData()
    {
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        record(desk, id, timelinekinds::kNote, 2000);
        record(desk, id, timelinekinds::kOrderOpened, 3000);
        record(desk, id, timelinekinds::kLeadReceived, 1000);
        record(desk, addCustomer(desk, QStringLiteral("李娜")), timelinekinds::kNote, 4000);
        const auto items = answerOf(service.ofCustomer(id, TimelineGroup::All, 10));
        QCOMPARE_EQ(items->size(), 3);
        QCOMPARE_EQ(items->at(0).event.at, 3000);
        QCOMPARE_EQ(items->at(2).event.at, 1000);
        QCOMPARE_EQ(items->at(1).data.value(QStringLiteral("text")).toString(), QStringLiteral("低速异响"));
    }

    void everyKindBelongsToOneGroupAndCountsAgreeWithLists()
    {
        using namespace timelinekinds;
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        for (const QLatin1String kind :
             {kLeadReceived, kLeadUpdated, kLeadContacted, kLeadStatus, kCustomerCreated, kVehicleLinked,
              kCheckedIn, kOrderOpened, kOrderStatus, kJobAdded, kJobDeclined, kJobDeferred, kOrderSettled,
              kPaymentTaken, kNote}) {
            record(desk, id, kind, 1000);
        }
        const auto counts = answerOf(service.counts(id));
        const auto listed = [&](TimelineGroup group) {
            return static_cast<int>(answerOf(service.ofCustomer(id, group, 100))->size());
        };
        QCOMPARE_EQ(counts->all, 15);
        QCOMPARE_EQ(counts->all, listed(TimelineGroup::All));
        QCOMPARE_EQ(counts->sales, listed(TimelineGroup::Sales));
        QCOMPARE_EQ(counts->service, listed(TimelineGroup::Service));
        QCOMPARE_EQ(counts->contact, listed(TimelineGroup::Contact));
        QCOMPARE_EQ(counts->sales + counts->service + counts->contact, 14); // all but "customer created"
    }

    void theTimelineOfARecordHasOnlyItsEvents()
    {
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        const QUuid order = desk.ids.next();
        record(desk, id, timelinekinds::kOrderOpened, 1000, order);
        record(desk, id, timelinekinds::kOrderOpened, 2000, desk.ids.next());
        const auto items = answerOf(service.ofRecord(QStringLiteral("order"), order, 10));
        QCOMPARE_EQ(items->size(), 1);
        QCOMPARE_EQ(items->first().event.ref, order);
    }

    void anEventWithoutATimeTakesThatOfItsTransaction()
    {
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        record(desk, id, timelinekinds::kNote, 0);
        QCOMPARE_EQ(answerOf(service.ofCustomer(id, TimelineGroup::All, 10))->first().event.at,
                    desk.clock.nowMs());
    }
};

QTEST_GUILESS_MAIN(TestTimelineService)
#include "tst_timelineservice.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
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

    // Something of the workshop, about a car or none.
    static void tell(StorageFixture &desk, const CustomerId &customer, const StaffId &staff,
                     const VehicleId &vehicle)
    {
        TimelineEvent event;
        event.customer = customer;
        event.kind = timelinekinds::kOrderOpened;
        event.at = 2000;
        event.staff = staff;
        event.vehicle = vehicle;
        QVERIFY(desk.write([&](Mutation &mutation) { return recordEvent(mutation, event, {}); }));
    }

    static void unlink(StorageFixture &desk, const VehicleId &vehicle)
    {
        QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(
                const auto links,
                mutation.database().all(QStringLiteral("SELECT id FROM ownership WHERE vehicle = ?"),
                                        {bound(vehicle)}, [](const Row &row) { return row.uuid(0); }));
            for (const QUuid &link : links) {
                FORECOURT_TRY(mutation.remove(collections::kOwnership, link));
            }
            return {};
        }));
    }

    static QList<QUuid> idsOf(const QList<TimelineParty> &parties)
    {
        QList<QUuid> ids;
        for (const TimelineParty &party : parties) {
            ids.append(party.id);
        }
        return ids;
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
        const auto counts = answerOf(service.counts({id}));
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

    // Of a car that was sold, one whose link was a mistake, one that is owned, and one that somebody else
    // owns but that was brought in here once.
    void everyCarTheTimelineTellsOfCanBeChosen()
    {
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        const CustomerId other = addCustomer(desk, QStringLiteral("李娜"));
        const VehicleId owned = addVehicle(desk, id, QStringLiteral("沪A00001"));
        const VehicleId mistaken = addVehicle(desk, id, QStringLiteral("沪A00002"));
        const VehicleId borrowed = addVehicle(desk, other, QStringLiteral("沪A00003"));
        const VehicleId unlinked = addVehicle(desk, id, QStringLiteral("沪A00004"));
        unlink(desk, mistaken);
        unlink(desk, unlinked);
        tell(desk, id, {}, borrowed);
        tell(desk, id, {}, unlinked);
        tell(desk, other, {}, mistaken);
        const auto parties = answerOf(service.parties(id));
        QCOMPARE_EQ(idsOf(parties->vehicles), (QList<QUuid>{owned.uuid(), borrowed.uuid(), unlinked.uuid()}));
        QCOMPARE_EQ(parties->vehicles.at(1).name, QStringLiteral("沪A00003"));
    }

    void eachChoiceListsAndCountsItsOwnEvents()
    {
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        const VehicleId first = addVehicle(desk, id, QStringLiteral("沪A00001"));
        const VehicleId second = addVehicle(desk, id, QStringLiteral("沪A00002"));
        const StaffId zhang(desk.ids.next());
        const StaffId wang(desk.ids.next());
        tell(desk, id, zhang, first);
        tell(desk, id, zhang, second);
        tell(desk, id, wang, second);
        tell(desk, id, zhang, {});
        record(desk, id, timelinekinds::kNote, 1000);
        const auto told = [&](const StaffId &staff, const VehicleId &vehicle) {
            const TimelineQuery query{id, TimelineGroup::All, staff, vehicle};
            const auto page = answerOf(service.source(query).page({}));
            for (const TimelineItem &item : page->rows) {
                const bool answers = (staff.isNull() || item.event.staff == staff) &&
                                     (vehicle.isNull() || item.event.vehicle == vehicle);
                QTest::qVerify(answers, "answers", "", __FILE__, __LINE__);
            }
            return page->rows.size();
        };
        QCOMPARE_EQ(told({}, first), 1);
        QCOMPARE_EQ(told({}, second), 2);
        QCOMPARE_EQ(told(zhang, {}), 3);
        QCOMPARE_EQ(told(zhang, second), 1);
        QCOMPARE_EQ(*answerOf(service.counts({id})), (TimelineCounts{5, 0, 4, 1}));
        QCOMPARE_EQ(*answerOf(service.counts({id, TimelineGroup::All, {}, second})),
                    (TimelineCounts{2, 0, 2, 0}));
        QCOMPARE_EQ(*answerOf(service.counts({id, TimelineGroup::Sales, zhang, {}})),
                    (TimelineCounts{3, 0, 3, 0}));
        QCOMPARE_EQ(*answerOf(service.counts({id, TimelineGroup::All, wang, first})), TimelineCounts());
    }

    // Whoever only took something back is not told of, so there is nothing to choose.
    void eventsAboutEventsOfferNobody()
    {
        StorageFixture desk;
        TimelineService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        Staff staff;
        staff.id = StaffId(desk.ids.next());
        staff.name = QStringLiteral("张敏");
        put(desk, records::staff(), staff);
        TimelineEvent undone;
        undone.customer = id;
        undone.kind = QStringLiteral("undone");
        undone.at = 1000;
        undone.staff = staff.id;
        undone.refKind = QStringLiteral("event");
        undone.ref = desk.ids.next();
        QVERIFY(desk.write([&](Mutation &mutation) { return recordEvent(mutation, undone, {}); }));
        QVERIFY(answerOf(service.parties(id))->people.isEmpty());
        tell(desk, id, staff.id, {});
        QCOMPARE_EQ(idsOf(answerOf(service.parties(id))->people), QList<QUuid>{staff.id.uuid()});
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

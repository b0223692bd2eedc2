// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchrecent.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// Who is in the house comes first, and who left, or never came, does not.
class TestSearchRecent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<StorageFixture>(); }

    void whoIsLongInTheHouseStays()
    {
        const CustomerId old = addCustomer(*m_desk, QStringLiteral("李一"));
        order(old, 1000, OrderStatus::InProgress);
        for (int i = 0; i < kMostRecent + 10; ++i) {
            order(addCustomer(*m_desk, QStringLiteral("张%1").arg(i)), 2000 + i, OrderStatus::Delivered);
        }
        QVERIFY(isRecent(old));
        QVERIFY(m_desk->read([](Database &database) { return rebuildSearchIndex(database); }));
        QVERIFY(isRecent(old));
        QCOMPARE_EQ(m_desk->number(QStringLiteral("SELECT count(*) FROM search_recent WHERE in_house = 0")),
                    kMostRecent);
    }

    void whoIsInTheHouseComesBeforeWhoHasLeft()
    {
        const CustomerId inside = addCustomer(*m_desk, QStringLiteral("李一"));
        order(inside, 1000, OrderStatus::InProgress);
        order(addCustomer(*m_desk, QStringLiteral("李二")), 5000, OrderStatus::Delivered);
        addCustomer(*m_desk, QStringLiteral("李三"));
        const auto found = m_desk->read([](Database &database) {
            return findTargets(database, SearchQuestion::of(QStringLiteral("李")), {}, 50);
        });
        QVERIFY(found);
        QCOMPARE_EQ(found->size(), 3);
        QCOMPARE_EQ(found->first().id, inside.uuid());
    }

    void aVisitThatIsTakenBackWasNone()
    {
        const CustomerId customer = addCustomer(*m_desk, QStringLiteral("李一"));
        const Visit visit = arrive(customer, 1000);
        QVERIFY(isRecent(customer));
        QVERIFY(m_desk->write(
            [&](Mutation &mutation) { return mutation.remove(collections::kVisit, visit.id.uuid()); }));
        QVERIFY(!isRecent(customer));
    }

    void anOrderThatIsDeliveredLeavesTheHouse()
    {
        const CustomerId customer = addCustomer(*m_desk, QStringLiteral("李一"));
        const Order before = order(customer, 1000, OrderStatus::Ready);
        QCOMPARE_EQ(inHouse(), 1);
        Order after = before;
        after.status = OrderStatus::Delivered;
        QVERIFY(m_desk->write(
            [&](Mutation &mutation) { return records::orders().update(mutation, before, after); }));
        QCOMPARE_EQ(inHouse(), 0);
        QVERIFY(isRecent(customer));
    }

    void aVisitThatMovesTakesItsTimeAlong()
    {
        const CustomerId wrong = addCustomer(*m_desk, QStringLiteral("李一"));
        const CustomerId right = addCustomer(*m_desk, QStringLiteral("李二"));
        const Visit before = arrive(wrong, 1000);
        Visit after = before;
        after.customer = right;
        QVERIFY(m_desk->write(
            [&](Mutation &mutation) { return records::visits().update(mutation, before, after); }));
        QVERIFY(!isRecent(wrong));
        QVERIFY(isRecent(right));
    }

    void aVisitOfNextYearCountsAsOfTomorrow()
    {
        const CustomerId customer = addCustomer(*m_desk, QStringLiteral("李一"));
        const qint64 nextYear = m_desk->clock.nowMs() + 365 * kMostAheadMs;
        const Visit before = arrive(customer, nextYear);
        QCOMPARE_EQ(at(customer), m_desk->clock.nowMs() + kMostAheadMs);
        Visit after = before;
        after.arrivedAt = 4000;
        QVERIFY(m_desk->write(
            [&](Mutation &mutation) { return records::visits().update(mutation, before, after); }));
        QCOMPARE_EQ(at(customer), 4000);
    }

    void whatIsKeptInMemoryFollows()
    {
        SearchMemory kept;
        const auto first = [&] {
            const auto found = m_desk->storage->executor().readAndWait([&](Database &database) {
                return findTargets(database, SearchQuestion::of(QStringLiteral("李")), {}, 50, &kept);
            });
            return found ? found->first().id : QUuid();
        };
        const CustomerId one = addCustomer(*m_desk, QStringLiteral("李一"));
        const CustomerId two = addCustomer(*m_desk, QStringLiteral("李二"));
        QCOMPARE_EQ(first(), two.uuid());
        arrive(one, 1000);
        QCOMPARE_EQ(first(), one.uuid());
        const auto before =
            m_desk->read([&](Database &database) { return records::customers().find(database, one); });
        Customer after = **before;
        after.fullName = QStringLiteral("王一");
        QVERIFY(m_desk->write(
            [&](Mutation &mutation) { return records::customers().update(mutation, **before, after); }));
        QCOMPARE_EQ(first(), two.uuid());
    }

private:
    Visit arrive(const CustomerId &customer, qint64 when)
    {
        Visit visit;
        visit.id = VisitId(m_desk->ids.next());
        visit.customer = customer;
        visit.arrivedAt = when;
        put(*m_desk, records::visits(), visit);
        return visit;
    }

    Order order(const CustomerId &customer, qint64 when, OrderStatus status)
    {
        Order order;
        order.id = OrderId(m_desk->ids.next());
        order.customer = customer;
        order.openedAt = when;
        order.status = status;
        put(*m_desk, records::orders(), order);
        return order;
    }

    bool isRecent(const CustomerId &customer) { return at(customer) >= 0; }

    qint64 at(const CustomerId &customer)
    {
        return m_desk->number(QStringLiteral("SELECT at FROM search_recent WHERE target = ?"),
                              {bound(customer)});
    }

    qint64 inHouse()
    {
        return m_desk->number(QStringLiteral("SELECT count(*) FROM search_recent WHERE in_house = 1"));
    }

    std::unique_ptr<StorageFixture> m_desk;
};

QTEST_GUILESS_MAIN(TestSearchRecent)
#include "tst_searchrecent.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reception/receptionfixture.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class OrderListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Yesterday's order of Wang, then today's of Chen.
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_wang = m_fixture->in(m_fixture->walkIn());
        m_fixture->desk.clock.advance(ReceptionFixture::kDay);
        CheckIn chen = m_fixture->walkIn();
        chen.customerName = QStringLiteral("陈国强");
        chen.phone = QStringLiteral("13912345678");
        chen.plate = QStringLiteral("沪C7M219");
        chen.vin.clear();
        chen.advisor = m_fixture->manager;
        m_chen = m_fixture->in(chen);
    }

    void newestComesFirst()
    {
        OrderFilter all;
        all.scope = OrderScope::All;
        QCOMPARE(names(all), (QStringList{QStringLiteral("陈国强"), QStringLiteral("王梓涵")}));
    }

    void limitHolds() { QCOMPARE(answer(m_fixture->orders.list({}, 1))->size(), 1); }

    void todayMeansTheStoresDay()
    {
        OrderFilter today;
        today.scope = OrderScope::Today;
        QCOMPARE(names(today), QStringList{QStringLiteral("陈国强")});
    }

    void openLeavesOutWhatIsOver()
    {
        MUST_DO(answer(m_fixture->orders.setStatus(m_chen.order, OrderStatus::Cancelled)));
        QCOMPARE(names({}), QStringList{QStringLiteral("王梓涵")});
    }

    void mineAreTheAdvisorsOwn()
    {
        OrderFilter mine;
        mine.advisor = m_fixture->manager;
        QCOMPARE(names(mine), QStringList{QStringLiteral("陈国强")});
    }

    void textFindsByNumberPlatePhoneAndName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << QStringLiteral("r261104-a0-001");
        QTest::newRow("plate tail") << QStringLiteral("7M219");
        QTest::newRow("phone") << QStringLiteral("139 1234 5678");
        QTest::newRow("name") << QStringLiteral("国强");
    }
    void textFindsByNumberPlatePhoneAndName()
    {
        QFETCH(QString, text);
        OrderFilter filter;
        filter.text = text;
        QCOMPARE(names(filter), QStringList{QStringLiteral("陈国强")});
    }

    void rangeOfOpeningBoundsTheList()
    {
        OrderFilter filter;
        filter.scope = OrderScope::All;
        filter.openedTo = m_fixture->desk.clock.nowMs();
        QCOMPARE(names(filter), QStringList{QStringLiteral("王梓涵")});
    }

    void countsAgreeWithLists()
    {
        MUST(const OrderCounts counts, answer(m_fixture->orders.counts(m_fixture->manager)));
        QCOMPARE(counts.open, 2);
        QCOMPARE(counts.openedToday, 1);
        QCOMPARE(counts.mine, 1);
        QCOMPARE(counts.overdue, 1); // yesterday's promise
    }

    void numberLeadsToItsOrder()
    {
        MUST(const auto found, answer(m_fixture->orders.findByNumber(QStringLiteral(" R261103-A0-001"))));
        QVERIFY(found.has_value());
        QCOMPARE(*found, m_wang.order);
    }

private:
    QStringList names(const OrderFilter &filter)
    {
        QStringList names;
        const auto found = answer(m_fixture->orders.list(filter, 100));
        for (const OrderListEntry &entry : found.value_or(QList<OrderListEntry>())) {
            names.append(entry.customerName);
        }
        return names;
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    CheckInDone m_wang;
    CheckInDone m_chen;
};

QTEST_GUILESS_MAIN(OrderListTest)
#include "tst_orderlist.moc"

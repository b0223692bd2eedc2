// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permissions.h"

#include <QtTest>

using namespace forecourt;

// Who may do what, written down a second time: by role, as a store would say it.
class TestPermissions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleMayDoExactlyThis_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::newRow("front_desk") << QStringLiteral(
            "customer.edit customer.consent lead.take lead.work lead.assign visit.receive payment.take "
            "timeline.add sync.decide");
        QTest::newRow("sales") << QStringLiteral(
            "customer.edit customer.consent customer.identity lead.take lead.work timeline.add sync.decide");
        QTest::newRow("advisor") << QStringLiteral(
            "customer.edit customer.consent customer.identity lead.take visit.receive order.edit order.lines "
            "order.prices order.discount order.approve order.work order.settle payment.take timeline.add "
            "sync.decide");
        QTest::newRow("technician") << QStringLiteral("order.work timeline.add");
        QTest::newRow("foreman") << QStringLiteral(
            "order.edit order.lines order.prices order.work timeline.add sync.decide");
        QTest::newRow("parts") << QStringLiteral("order.lines order.prices timeline.add sync.decide");
        QTest::newRow("manager") << QStringLiteral(
            "customer.edit customer.consent customer.identity customer.export customer.import lead.take "
            "lead.work lead.assign lead.approve_loss visit.receive order.edit order.lines order.prices "
            "order.discount "
            "order.approve order.work order.settle order.unsettle payment.take timeline.add sync.decide "
            "store.manage "
            "staff.manage desk.manage store.join");
        QTest::newRow("administrator") << allWords<Action>().join(u' ');
        QTest::newRow("desk") << QStringLiteral("customer.identity lead.take timeline.add store.join");
    }

    void everyRoleMayDoExactlyThis()
    {
        QFETCH(QString, actions);
        const auto role = fromWord<StaffRole>(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(role.has_value());
        QStringList found;
        for (const Action action : allOf<Action>()) {
            if (allowed(*role, action)) {
                found.append(wordOf(action));
            }
        }
        QCOMPARE(found, actions.split(u' '));
    }

    void everyRoleIsInTheTable() { QCOMPARE(kWordCount<StaffRole>, std::size_t{9}); }

    void whereNobodySignsInNobodyIsKeptFromAnything()
    {
        for (const Action action : allOf<Action>()) {
            QVERIFY(Rights().allows(action));
        }
    }

    void anUnknownRoleMayDoNothing()
    {
        for (const Action action : allOf<Action>()) {
            QVERIFY(!Rights::of(std::nullopt).allows(action));
        }
    }
};

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"

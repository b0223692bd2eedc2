// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/businessnumber.h"

#include <QTest>

using namespace forecourt;

class TestBusinessNumber final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeasedNumberTellsTheDayAndTheCount()
    {
        QCOMPARE(leasedNumber(QDate(2026, 11, 3), 42), QStringLiteral("R261103-0042"));
        QCOMPARE(leasedNumber(QDate(2026, 11, 3), 123'456), QStringLiteral("R261103-123456"));
    }

    void aProvisionalNumberNamesItsDesk()
    {
        const QString head = provisionalHead(QDate(2026, 11, 3), QStringLiteral("A3"));
        QCOMPARE(provisionalNumber(head, 7), QStringLiteral("R261103-A3-007"));
    }

    void anotherNumberKeepsTheDayWhereThereIsOne_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("now");
        QTest::newRow("provisional") << QStringLiteral("R261103-A3-007") << QStringLiteral("R261103-0009");
        QTest::newRow("leased") << QStringLiteral("R261103-0042") << QStringLiteral("R261103-0009");
        QTest::newRow("typed") << QStringLiteral("4711") << QStringLiteral("R-0009");
        QTest::newRow("nearly") << QStringLiteral("R2611x3-1") << QStringLiteral("R-0009");
        QTest::newRow("short") << QStringLiteral("R26") << QStringLiteral("R-0009");
        QTest::newRow("other digits") << QStringLiteral("R２６１１０３-1") << QStringLiteral("R-0009");
    }

    void anotherNumberKeepsTheDayWhereThereIsOne()
    {
        QFETCH(const QString, taken);
        QTEST(renumbered(taken, 9), "now");
    }
};

QTEST_GUILESS_MAIN(TestBusinessNumber)
#include "tst_businessnumber.moc"

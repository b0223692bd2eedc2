// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fractionalposition.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace forecourt;

class TestFractionalPosition final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstPositionLeavesRoomOnBothSides()
    {
        const QString first = *positionBetween({}, {});
        QVERIFY(*positionBetween({}, first) < first);
        QVERIFY(*positionBetween(first, {}) > first);
    }

    void betweenNeighboursThereIsAlwaysAPosition_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *before, const char *after) {
            QTest::addRow("%s..%s", before, after) << QString::fromUtf8(before) << QString::fromUtf8(after);
        };
        row("A", "B");
        row("A", "A1");
        row("Az", "B");
        row("Azzz", "B");
        row("A", "A01");
        row("", "1");
        row("", "001");
        row("z", "");
        row("zzz", "");
        row("0z", "1");
        row("Z", "a");
    }
    void betweenNeighboursThereIsAlwaysAPosition()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto position = positionBetween(before, after);
        QVERIFY(position.has_value());
        QVERIFY(isPosition(*position));
        QVERIFY(*position > before);
        QVERIFY(after.isEmpty() || *position < after);
    }

    void randomInsertionsKeepTheOrder()
    {
        QVERIFY(rc::check("a list built by insertions is sorted and unique", [] {
            const auto places = *rc::gen::container<std::vector<quint32>>(rc::gen::arbitrary<quint32>());
            QStringList list;
            for (const quint32 place : places) {
                const auto at = static_cast<qsizetype>(place % static_cast<quint32>(list.size() + 1));
                const QString before = at == 0 ? QString() : list.at(at - 1);
                const QString after = at == list.size() ? QString() : list.at(at);
                list.insert(at, positionBetween(before, after).value());
            }
            for (qsizetype i = 0; i < list.size(); ++i) {
                RC_ASSERT(isPosition(list.at(i)));
                if (i > 0) {
                    RC_ASSERT(list.at(i - 1) < list.at(i));
                }
            }
        }));
    }

    void randomBoundsHaveAMiddle()
    {
        QVERIFY(rc::check("any two positions", [] {
            const auto gen =
                rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("01AVz"))));
            QString a = QString::fromStdString(*gen) + u'1';
            QString b = QString::fromStdString(*gen) + u'1';
            RC_PRE(a != b);
            if (b < a) {
                std::swap(a, b);
            }
            const QString middle = positionBetween(a, b).value();
            RC_ASSERT(a < middle && middle < b);
            RC_ASSERT(isPosition(middle));
        }));
    }

    void appendedRowsKeepShortPositions()
    {
        QString last;
        for (int i = 0; i < 300; ++i) {
            last = *positionBetween(last, {});
        }
        QVERIFY2(last.size() <= 8, qPrintable(last));
    }

    void repeatedInsertionAtOnePlaceGrowsSlowly()
    {
        QString after = QStringLiteral("W");
        for (int i = 0; i < 100; ++i) {
            after = *positionBetween(QStringLiteral("V"), after);
        }
        QVERIFY2(after.size() <= 24, qPrintable(after));
    }

    void manyPositionsAscendBetweenTheirBounds()
    {
        const QStringList list = *positionsBetween(QStringLiteral("A"), QStringLiteral("B"), 100);
        QCOMPARE(list.size(), 100);
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        QVERIFY(list.first() > QStringLiteral("A"));
        QVERIFY(list.last() < QStringLiteral("B"));
    }

    void boundsOutOfOrderAreRefused()
    {
        QCOMPARE(positionBetween(QStringLiteral("B"), QStringLiteral("A")).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(positionBetween(QStringLiteral("A"), QStringLiteral("A")).error().code,
                 ErrorCode::InvalidInput);
    }

    void textThatIsNoPositionIsRefused()
    {
        for (const QString &bad : {QStringLiteral("A0"), QStringLiteral("-"), QStringLiteral("张")}) {
            QVERIFY(!isPosition(bad));
            QVERIFY(!positionBetween(bad, {}).has_value());
            QVERIFY(!positionBetween({}, bad).has_value());
        }
    }
};

QTEST_APPLESS_MAIN(TestFractionalPosition)
#include "tst_fractionalposition.moc"

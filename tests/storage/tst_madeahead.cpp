// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/madeahead.h"

#include <QTest>
#include <QThread>

using namespace forecourt;

// Things made on another thread come in order, on the thread that asked for them.
class TestMadeAhead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreTakenInTheirOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 49, 50, 999, 1000, 1001, 2500}) {
            QTest::addRow("%d", count) << count;
        }
    }

    void allAreTakenInTheirOrder()
    {
        QFETCH(const int, count);
        QList<int> expected;
        QList<int> taken;
        MadeAhead<int, int> squares([](int i) { return i * i; },
                                    [&](int square) -> Result<void> {
                                        taken.append(square);
                                        return {};
                                    });
        for (int i = 0; i < count; ++i) {
            expected.append(i * i);
            QVERIFY(squares.add(i));
        }
        QVERIFY(squares.finish());
        QCOMPARE(taken, expected);
    }

    void onlyMakingIsDoneElsewhere()
    {
        const QThread *const here = QThread::currentThread();
        bool madeHere = false;
        bool takenElsewhere = false;
        MadeAhead<int, bool> made([here](int) { return QThread::currentThread() == here; },
                                  [&](bool wasHere) -> Result<void> {
                                      madeHere = madeHere || wasHere;
                                      takenElsewhere = takenElsewhere || QThread::currentThread() != here;
                                      return {};
                                  });
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(made.add(i));
        }
        QVERIFY(made.finish());
        QVERIFY(!madeHere);
        QVERIFY(!takenElsewhere);
    }

    void whatCannotBeTakenEndsIt()
    {
        int calls = 0;
        MadeAhead<int, int> refused([](int i) { return i; },
                                    [&](int) -> Result<void> {
                                        ++calls;
                                        return fail(ErrorCode::StorageFull, QStringLiteral("full"));
                                    });
        QVERIFY(refused.add(1));
        QVERIFY(refused.add(2));
        const auto done = refused.finish();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StorageFull);
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(TestMadeAhead)
#include "tst_madeahead.moc"

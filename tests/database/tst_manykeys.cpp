// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/manykeys.h"
#include "tests/database/databasetest.h"

using namespace Qt::StringLiterals;
using namespace forecourt;
using namespace forecourt::databasetest;

// One statement for many keys.
class TestManyKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsAnsweredOnce_data()
    {
        QTest::addColumn<int>("keys");
        for (const int keys : {0, 1, 3, 4, 5, 63, 64, 65, 66, 200}) {
            QTest::addRow("%d keys", keys) << keys;
        }
    }

    void everyKeyIsAnsweredOnce()
    {
        QFETCH(const int, keys);
        Database database = numbers();
        Values asked;
        QList<qint64> expected;
        for (int i = 0; i < keys; ++i) {
            asked.append(i * 3);
            expected.append(i * 3);
        }
        QList<qint64> answers;
        const auto done = forEachOfKeys(database, kAsk, asked, [&](const Row &row) -> Result<void> {
            answers.append(row.integer(0));
            return {};
        });
        QVERIFY(done);
        QCOMPARE(answers, expected);
    }

    void anErrorOfTheCallbackEndsIt()
    {
        Database database = numbers();
        Values asked;
        for (int i = 0; i < 100; ++i) {
            asked.append(i);
        }
        int calls = 0;
        const auto done = forEachOfKeys(database, kAsk, asked, [&](const Row &) -> Result<void> {
            ++calls;
            return fail(ErrorCode::Unavailable, u"stopped"_s);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Unavailable);
        QCOMPARE(calls, 1);
    }

private:
    const QString kAsk = u"SELECT n FROM number WHERE n IN (%1) ORDER BY n"_s;

    static Database numbers()
    {
        auto database = Database::open(u":memory:"_s);
        const auto made = database->run(u"CREATE TABLE number (n INTEGER PRIMARY KEY)"_s);
        const auto filled = database->run(u"WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c "
                                          "WHERE i < 999) INSERT INTO number SELECT i FROM c"_s);
        Q_ASSERT(made && filled && *filled == 1000);
        return std::move(*database);
    }
};

QTEST_GUILESS_MAIN(TestManyKeys)
#include "tst_manykeys.moc"

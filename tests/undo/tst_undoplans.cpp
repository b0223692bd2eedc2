// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "tests/support/storagefixture.h"

using namespace forecourt;

// Undo asks, within a write, who points at what it would remove: that must not read a table from end to end.
class TestUndoPlans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoPointsAtARecordIsLookedUp_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("field");
        for (const Collection &collection : forecourtCatalog().collections()) {
            for (const Field &field : collection.fields) {
                // Of people there are a few, and they are seldom taken back.
                if (field.refers != 0 && field.refers != collections::kStaff) {
                    QTest::newRow(qPrintable(collection.name + u'.' + field.name))
                        << collection.name << field.name;
                }
            }
        }
        QTest::newRow("timeline_event.ref") << QStringLiteral("timeline_event") << QStringLiteral("ref");
    }

    void whoPointsAtARecordIsLookedUp()
    {
        QFETCH(QString, table);
        QFETCH(QString, field);
        StorageFixture desk;
        // As UndoPlanner::isPointedAt asks.
        const QString sql =
            QStringLiteral("EXPLAIN QUERY PLAN SELECT e.id, e.created_version FROM %1 e WHERE e.%2 = ? AND "
                           "e.dead_version = 0 AND 1")
                .arg(table, field);
        const auto plan = desk.read([&](Database &database) {
            return database.all(sql, {bound(desk.ids.next())}, [](const Row &row) { return row.text(3); });
        });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->size(), 1);
        QVERIFY2(plan->first().startsWith(QLatin1String("SEARCH e USING")), qPrintable(plan->first()));
    }
};

QTEST_GUILESS_MAIN(TestUndoPlans)
#include "tst_undoplans.moc"

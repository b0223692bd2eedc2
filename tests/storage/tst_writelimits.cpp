// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/protocol/operation.h"
#include "models/storage/outbox.h"
#include "models/storage/records.h"
#include "models/storage/storecheck.h"
#include "tests/support/storagefixture.h"

using namespace forecourt;

namespace {

constexpr int kNotes = 8;
constexpr int kFullName = 3;
constexpr int kTags = 12;

Customer customer(StorageFixture &desk, const QString &name)
{
    Customer record;
    record.id = CustomerId(desk.ids.next());
    record.fullName = name;
    return record;
}

} // namespace

// What a desk must not commit, or must say with it, so that server and desks can agree on it.
class TestWriteLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // It would wait for a server for ever.
    void whatNoServerTakesIsNotCommitted()
    {
        StorageFixture desk;
        Customer record = customer(desk, QStringLiteral("张伟"));
        record.notes = QString(OperationLimits().maxTextLength + 1, QLatin1Char('a'));
        const auto written =
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); });
        QVERIFY(!written);
        QCOMPARE_EQ(written.error().code, ErrorCode::TooLarge);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 0);
        record.notes.chop(1);
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
    }

    void tooManyChangesAreNotCommitted()
    {
        StorageFixture desk;
        const auto written = desk.write([&](Mutation &mutation) -> Result<void> {
            for (qsizetype i = 0; i <= OperationLimits().maxChanges; ++i) {
                FORECOURT_TRY(mutation.create(collections::kCustomer, mutation.newId(),
                                              {{kFullName, QStringLiteral("x")}}));
            }
            return {};
        });
        QVERIFY(!written);
        QCOMPARE_EQ(written.error().code, ErrorCode::TooLarge);
    }

    // What a desk shows, sends and hashes is one text.
    void textsAreKeptAsEveryStoreGivesThemBack()
    {
        StorageFixture desk;
        Customer record =
            customer(desk, QStringLiteral("a") + QChar(0xFFFF) + QStringLiteral("b") + QChar(0xD83D));
        record.notes = QString(2, QChar(0xFEFF)) + QStringLiteral("n");
        QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(records::customers().create(mutation, record));
            return mutation.addToSet(collections::kCustomer, record.id.uuid(), kTags,
                                     {QStringLiteral("v") + QChar(0xFFFE)});
        }));
        const auto row = desk.read([&](Database &database) {
            return RowStore(database, forecourtCatalog()).visible(collections::kCustomer, record.id.uuid());
        });
        QVERIFY(row);
        QCOMPARE_EQ(row->cells.value(kFullName).value.text(), QStringLiteral("a\uFFFDb\uFFFD"));
        QCOMPARE_EQ(row->cells.value(kNotes).value.text(), QStringLiteral("n"));
        QVERIFY(row->sets.value(kTags).contains(QStringLiteral("v\uFFFD")));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto operation = decodeOperation(entries->last().body);
        QCOMPARE_EQ(operation->changes.first().put.value(kFullName), row->cells.value(kFullName).value);
    }

    void versionsOfAnotherEpochCountAsUnseen()
    {
        StorageFixture desk;
        const QUuid row = settledCustomer(desk, QStringLiteral("张伟"));
        const auto seen = desk.read(
            [&](Database &database) { return readVersions(database, collections::kCustomer, row); });
        QVERIFY(seen);
        auto moved = desk.storage->maintain([](Database &database, ChangeSet &) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral("UPDATE desk_state SET epoch = 9, server_epoch = 9")));
            return {};
        });
        moved.waitForFinished();
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, row, {{kFullName, QStringLiteral("张威")}}, &*seen);
        }));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto edit = decodeOperation(entries->last().body);
        QVERIFY(edit);
        QVERIFY(edit->changes.first().base.isEmpty());
    }

    void aDeletionNamesTheOwnEditsBeforeIt()
    {
        StorageFixture desk;
        const QUuid row = settledCustomer(desk, QStringLiteral("张伟"));
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, row, {{kFullName, QStringLiteral("张威")}});
        }));
        QVERIFY(desk.write([&](Mutation &mutation) { return mutation.remove(collections::kCustomer, row); }));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto removal = decodeOperation(entries->last().body);
        QVERIFY(removal);
        QCOMPARE_EQ(removal->changes.first().saw, QList<QUuid>{entries->first().operation});
    }

    void aTagGivenAndTakenInOneTransactionIsNotSent()
    {
        StorageFixture desk;
        const QUuid row = settledCustomer(desk, QStringLiteral("张伟"));
        QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(mutation.addToSet(collections::kCustomer, row, kTags, {QStringLiteral("vip")}));
            return mutation.removeFromSet(collections::kCustomer, row, kTags, {QStringLiteral("vip")});
        }));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto operation = decodeOperation(entries->last().body);
        QVERIFY(operation);
        QVERIFY(operation->changes.first().add.isEmpty());
        QVERIFY(operation->changes.first().remove.isEmpty());
    }

    void theSideTablesRefuseUnloggedWrites()
    {
        StorageFixture desk;
        for (const char *table :
             {"cell_version", "set_element", "unknown_row", "unknown_cell", "pending_row"}) {
            settledCustomer(desk, QStringLiteral("张伟"));
            const auto refused =
                desk.storage->executor().writeAndWait([&](Database &database) -> Result<void> {
                    const QString columns = QString::fromLatin1(
                        qstrcmp(table, "cell_version") == 0
                            ? "collection, row, field, version) VALUES (3, x'00', 1, 1"
                        : qstrcmp(table, "set_element") == 0
                            ? "collection, row, field, element, version) VALUES (3, x'00', 12, 'v', 1"
                        : qstrcmp(table, "unknown_row") == 0
                            ? "collection, row, created_version, dead_version) VALUES (99, x'00', 1, 0"
                        : qstrcmp(table, "unknown_cell") == 0
                            ? "collection, row, field, value) VALUES (3, x'00', 99, '[1]'"
                            : "collection, row, beneath) VALUES (3, x'00', x'00'");
                    FORECOURT_TRY(database.run(
                        QStringLiteral("INSERT INTO %1 (%2)").arg(QString::fromLatin1(table), columns)));
                    return {};
                });
            QVERIFY2(!refused, table);
            QCOMPARE_EQ(refused.error().code, ErrorCode::UnloggedWrite);
        }
    }

    void aRefusedOperationHoldsNoClearingUp()
    {
        StorageFixture desk;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(desk.write([&](Mutation &mutation) {
                return records::customers().create(mutation, customer(desk, QStringLiteral("x")));
            }));
        }
        auto cleared = desk.storage->maintain([](Database &database, ChangeSet &) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral(
                "UPDATE outbox SET state = CASE n WHEN 1 THEN 3 ELSE 2 END, settled_at = 5, seq = n")));
            FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM outbox_row")));
            return Outbox(database).clearSettled(10, 4, 100);
        });
        cleared.waitForFinished();
        QVERIFY(cleared.result());
        const auto left = desk.read([](Database &database) {
            return database.all(QStringLiteral("SELECT n FROM outbox ORDER BY n"), {},
                                [](const Row &row) { return row.integer(0); });
        });
        QCOMPARE_EQ(*left, (QList<qint64>{1, 4}));
        const auto check =
            desk.read([](Database &database) { return checkStore(database, forecourtCatalog()); });
        QVERIFY(check);
        QCOMPARE_EQ(check->chain, QStringList());
    }

private:
    // A row as another desk's pulled operation leaves it.
    static QUuid settledCustomer(StorageFixture &desk, const QString &name)
    {
        const QUuid row = desk.ids.next();
        auto done = desk.storage->maintain([&](Database &database, ChangeSet &) -> Result<void> {
            Entity none;
            none.collection = collections::kCustomer;
            none.row = row;
            Entity entity = none;
            entity.created = 7;
            entity.cells.insert(kFullName, {CellValue(name), 7, 0});
            return RowStore(database, forecourtCatalog()).replace(none, entity);
        });
        done.waitForFinished();
        return row;
    }
};

QTEST_GUILESS_MAIN(TestWriteLimits)
#include "tst_writelimits.moc"

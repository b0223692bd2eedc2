// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/protocol/operation.h"
#include "models/storage/outbox.h"
#include "models/storage/records.h"
#include "models/storage/sealkeys.h"
#include "tests/support/storagefixture.h"

#include <QSignalSpy>

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

class TestStorage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordReadsBackAsItWasWritten()
    {
        StorageFixture desk;
        Customer written = customer(desk, QStringLiteral("欧阳明"));
        written.kind = CustomerKind::Business;
        written.birthYear = 1991;
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, written); }));
        const auto found =
            desk.read([&](Database &database) { return records::customers().find(database, written.id); });
        QVERIFY(found && *found);
        QCOMPARE_EQ(**found, written);
    }

    void anErrorRollsEverythingBack()
    {
        StorageFixture desk;
        const auto failed = desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(records::customers().create(mutation, customer(desk, QStringLiteral("张伟"))));
            return fail(ErrorCode::InvalidInput);
        });
        QVERIFY(!failed);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 0);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT writing FROM desk_state")), 0);
    }

    void oneTransactionIsOneChainedOperation()
    {
        StorageFixture desk;
        for (const char16_t *name : {u"张伟", u"李娜"}) {
            QVERIFY(desk.write([&](Mutation &mutation) {
                return records::customers().create(mutation, customer(desk, QString::fromUtf16(name)));
            }));
        }
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        QVERIFY(entries);
        QCOMPARE_EQ(entries->size(), 2);
        QCOMPARE_EQ(entries->at(0).n, 1);
        QCOMPARE_EQ(entries->at(1).n, 2);
        QCOMPARE_EQ(entries->at(1).chain, nextChain(entries->at(0).chain, entries->at(1).body));
        const auto operation = decodeOperation(entries->at(1).body);
        QVERIFY(operation);
        QCOMPARE_EQ(operation->changes.size(), 1);
        QVERIFY(operation->changes.first().create);
        QCOMPARE_EQ(operation->changes.first().put.value(kFullName), CellValue(QStringLiteral("李娜")));
    }

    void aTransactionThatChangesNothingLeavesNoOperation()
    {
        StorageFixture desk;
        const Customer record = customer(desk, QStringLiteral("张伟"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, record.id.uuid(),
                                {{kFullName, QStringLiteral("张伟")}});
        }));
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM outbox")), 1);
    }

    void anEditNamesTheVersionItSaw()
    {
        StorageFixture desk;
        const Customer record = customer(desk, QStringLiteral("张伟"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, record.id.uuid(),
                                {{kFullName, QStringLiteral("张威")}});
        }));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto edit = decodeOperation(entries->at(1).body);
        QVERIFY(edit);
        QCOMPARE_EQ(edit->changes.first().base.value(kFullName), Base(entries->at(0).operation));
    }

    void aPendingEditKeepsTheServersStateBeneath()
    {
        StorageFixture desk;
        const QUuid row = settledCustomer(desk, QStringLiteral("王芳"));
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, row, {{kNotes, QStringLiteral("喜欢周六")}});
        }));
        const auto states = desk.read([&](Database &database) -> Result<std::pair<Entity, Entity>> {
            RowStore rows(database, forecourtCatalog());
            FORECOURT_ASSIGN(Entity visible, rows.visible(collections::kCustomer, row));
            FORECOURT_ASSIGN(Entity settled, rows.settled(collections::kCustomer, row));
            return std::pair(visible, settled);
        });
        QVERIFY(states);
        QCOMPARE_EQ(states->first.cells.value(kNotes).value, CellValue(QStringLiteral("喜欢周六")));
        QCOMPARE_EQ(states->first.cells.value(kNotes).version, -1);
        QVERIFY(!states->second.cells.contains(kNotes));
        QCOMPARE_EQ(states->second.created, 7);
    }

    void anEntityReadsBackAsItWasStored()
    {
        StorageFixture desk;
        Entity entity;
        entity.collection = collections::kCustomer;
        entity.row = desk.ids.next();
        entity.created = 5;
        entity.cells.insert(kFullName, {CellValue(QStringLiteral("周敏")), 5, 0});
        entity.cells.insert(kNotes, {CellValue(), 9, 0});                        // emptied later
        entity.cells.insert(6, {CellValue(QStringLiteral("not a year")), 8, 0}); // does not fit its column
        entity.cells.insert(99, {CellValue(42), 11, 0});                         // of a newer program
        entity.sets[kTags].insert(QStringLiteral("vip"), {5, 12});
        const auto loaded = desk.storage->maintain([&](Database &database, ChangeSet &) -> Result<Entity> {
            RowStore rows(database, forecourtCatalog());
            Entity none;
            none.collection = entity.collection;
            none.row = entity.row;
            FORECOURT_TRY(rows.replace(none, entity));
            return rows.visible(entity.collection, entity.row);
        });
        QVERIFY(loaded.result());
        QCOMPARE_EQ(*loaded.result(), entity);
    }

    void aRowOfAnUnknownCollectionIsKept()
    {
        StorageFixture desk;
        Entity entity;
        entity.collection = 4711;
        entity.row = desk.ids.next();
        entity.created = 5;
        entity.cells.insert(1, {CellValue(QStringLiteral("later")), 5, 0});
        const auto loaded = desk.storage->maintain([&](Database &database, ChangeSet &) -> Result<Entity> {
            RowStore rows(database, forecourtCatalog());
            Entity none;
            none.collection = entity.collection;
            none.row = entity.row;
            FORECOURT_TRY(rows.replace(none, entity));
            return rows.settled(entity.collection, entity.row);
        });
        QVERIFY(loaded.result());
        QCOMPARE_EQ(*loaded.result(), entity);
    }

    void aTagRemovedNamesTheAdditionsItSaw()
    {
        StorageFixture desk;
        const Customer record = customer(desk, QStringLiteral("张伟"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.addToSet(collections::kCustomer, record.id.uuid(), kTags,
                                     {QStringLiteral("vip")});
        }));
        QVERIFY(desk.write([&](Mutation &mutation) {
            return mutation.removeFromSet(collections::kCustomer, record.id.uuid(), kTags,
                                          {QStringLiteral("vip")});
        }));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto removal = decodeOperation(entries->at(2).body);
        QVERIFY(removal);
        QCOMPARE_EQ(removal->changes.first().remove.value(kTags).value(QStringLiteral("vip")),
                    QList<Base>{Base(entries->at(1).operation)});
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM set_element")), 0);
    }

    void aDeletedRecordCannotBeEditedUntilItIsBroughtBack()
    {
        StorageFixture desk;
        const Customer record = customer(desk, QStringLiteral("张伟"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        QVERIFY(desk.write(
            [&](Mutation &mutation) { return mutation.remove(collections::kCustomer, record.id.uuid()); }));
        const auto edit = [&](Mutation &mutation) {
            return mutation.put(collections::kCustomer, record.id.uuid(), {{kNotes, QStringLiteral("x")}});
        };
        const auto refused = desk.write(edit);
        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().code, ErrorCode::NotFound);
        QVERIFY(desk.write(
            [&](Mutation &mutation) { return mutation.restore(collections::kCustomer, record.id.uuid()); }));
        QVERIFY(desk.write(edit));
    }

    void searchTextFollowsTheRow()
    {
        StorageFixture desk;
        const Customer record = customer(desk, QStringLiteral("Anna Weiß"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        const auto hits = QStringLiteral("SELECT count(*) FROM search_text WHERE instr(text, 'anna') > 0");
        QCOMPARE_EQ(desk.number(hits), 1);
        QVERIFY(desk.write(
            [&](Mutation &mutation) { return mutation.remove(collections::kCustomer, record.id.uuid()); }));
        QCOMPARE_EQ(desk.number(hits), 0);
    }

    void aCommitAnnouncesTheRowsItTouched()
    {
        StorageFixture desk;
        ChangeSet announced;
        QObject::connect(&desk.storage->changes(), &ChangeNotifier::changed, this,
                         [&](const ChangeSet &changes) { announced = changes; });
        const Customer record = customer(desk, QStringLiteral("张伟"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        QTRY_VERIFY(announced.touches(collections::kCustomer, record.id.uuid()));
        QVERIFY(announced.sync);
    }

    void everyStartThatCannotMigrateKeepsOneCopy()
    {
        StorageFixture desk;
        QVERIFY(desk.read([](Database &database) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral("PRAGMA user_version = 1"))); // its columns are there
            FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM schema_version WHERE version > 1")));
            return {};
        }));
        desk.storage.reset();
        for (int i = 0; i < 3; ++i) {
            desk.clock.advance(1000);
            QVERIFY(!Storage::open({desk.folder.path(), 1, Durability::Full}, forecourtCatalog(), desk.clock,
                                   desk.ids));
        }
        const QStringList copies =
            QDir(desk.folder.path()).entryList({QStringLiteral("before-schema-*")}, QDir::Files);
        QCOMPARE(copies.size(), 1);
        const QString last = QDateTime::fromMSecsSinceEpoch(desk.clock.nowMs(), Qt::UTC)
                                 .toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        QVERIFY2(copies.first().contains(last), qPrintable(copies.first()));
    }

    // The store would lie open beside its sealed backups.
    void theCopyBeforeAMigrationIsSealedWhereAPasswordIsSet()
    {
        StorageFixture desk;
        QVERIFY(desk.read([](Database &database) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral("PRAGMA user_version = 1")));
            FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM schema_version WHERE version > 1")));
            return {};
        }));
        desk.storage.reset();
        const auto key = newSealKey(QStringLiteral("kirschbaum 7"), {1, 8192});
        QVERIFY(key);
        QVERIFY(writeSealKeys(desk.folder.path(), {true, {*key}}));
        QVERIFY(!Storage::open({desk.folder.path(), 1, Durability::Full}, forecourtCatalog(), desk.clock,
                               desk.ids));
        const QStringList copies =
            QDir(desk.folder.path()).entryList({QStringLiteral("before-schema-*")}, QDir::Files);
        QCOMPARE(copies.size(), 1);
        QVERIFY2(copies.first().endsWith(QLatin1String(".sealed")), qPrintable(copies.first()));
        QVERIFY(isSealed(desk.folder.filePath(copies.first())));
    }

    // Undo asks who wrote a number, for each cell, within its write.
    void theOperationOfANumberIsFoundByAnIndex()
    {
        StorageFixture desk;
        const auto plan = desk.read([](Database &database) {
            return database.all(
                QStringLiteral("EXPLAIN QUERY PLAN SELECT local, body FROM outbox WHERE seq = ? AND seq > 0"),
                {1}, [](const Row &row) { return row.text(3); });
        });
        QVERIFY(plan);
        QVERIFY2(plan->join(u' ').contains(QStringLiteral("outbox_by_seq")), qPrintable(plan->join(u' ')));
    }

    void committedWorkIsThereAfterReopening()
    {
        StorageFixture desk;
        const Customer record = customer(desk, QStringLiteral("张伟"));
        QVERIFY(
            desk.write([&](Mutation &mutation) { return records::customers().create(mutation, record); }));
        desk.reopen();
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT last_n FROM desk_state")), 1);
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

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "models/protocol/collections.h"
#include "models/services/search/searchservice.h"
#include "models/storage/mutationseries.h"
#include "models/storage/rowstore.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchrecent.h"
#include "models/storage/searchverify.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// The index follows the rows, is checked, and is made anew where it must be.
class TestSearchIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMovedContactLeadsToItsNewOwnerOnly()
    {
        StorageFixture desk;
        const CustomerId first = addCustomer(desk, QStringLiteral("张伟"));
        const CustomerId second = addCustomer(desk, QStringLiteral("李娜"));
        ContactPoint point;
        point.id = ContactPointId(desk.ids.next());
        point.customer = first;
        point.value = point.normalised = QStringLiteral("+8613800001234");
        put(desk, records::contactPoints(), point);
        ContactPoint moved = point;
        moved.customer = second;
        QVERIFY(desk.write(
            [&](Mutation &mutation) { return records::contactPoints().update(mutation, point, moved); }));
        QCOMPARE_EQ(found(desk, QStringLiteral("1234")), QStringList({QStringLiteral("李娜")}));
        requireSound(desk);
    }

    void anUnchangedTextLeavesTheIndexAlone()
    {
        StorageFixture desk;
        const CustomerId id = addCustomer(desk, QStringLiteral("张伟"));
        const auto changes = QStringLiteral("SELECT sum(length(block)) FROM search_gram_data");
        const qint64 before = desk.number(changes);
        QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto customer, records::customers().find(mutation.database(), id));
            Customer after = *customer;
            after.notes = QStringLiteral("喜欢周六");
            return records::customers().update(mutation, *customer, after);
        }));
        QCOMPARE_EQ(desk.number(changes), before);
    }

    // Made together on another thread, written with FTS5 told to gather more; and afterwards as before.
    void thousandsOfRecordsAtOnceAreAllFound()
    {
        StorageFixture desk;
        addCustomer(desk, QStringLiteral("李娜"));
        const auto options = QStringLiteral("SELECT group_concat(k || v) FROM (SELECT k, v FROM "
                                            "search_gram_config WHERE k IN ('hashsize', 'automerge') "
                                            "ORDER BY k)");
        const auto made = writeSeries(*desk.storage, {}, [&](MutationSeries &series) -> Result<void> {
            for (int i = 0; i < 2500; i += 500) {
                QList<NewRow> rows;
                for (int j = i; j < i + 500; ++j) {
                    const CellValue name(QStringLiteral("张%1").arg(j));
                    rows.append({collections::kCustomer, series.newId(), {{3, name}}, {}});
                }
                FORECOURT_TRY(series.create(rows));
            }
            return {};
        });
        QVERIFY(made.result());
        QCOMPARE_EQ(found(desk, QStringLiteral("张1234")), QStringList({QStringLiteral("张1234")}));
        requireSound(desk);
        const auto kept = desk.read([&](Database &database) {
            return database.first(options, {}, [](const Row &row) { return row.text(0); });
        });
        QCOMPARE_EQ(kept->value_or(QString()), QStringLiteral("automerge4,hashsize1048576"));
    }

    void aRefillForgetsEverything()
    {
        StorageFixture desk;
        addCustomer(desk, QStringLiteral("张伟"));
        auto cleared = desk.storage->maintain(
            [](Database &database, ChangeSet &) { return RowStore(database, forecourtCatalog()).clear(); });
        QVERIFY(cleared.result());
        QCOMPARE_EQ(found(desk, QStringLiteral("张伟")), QStringList());
        requireSound(desk);
    }

    void recentVisitorsAreBounded()
    {
        StorageFixture desk;
        QVERIFY(desk.write([&](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < kMostRecent + 20; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("张%1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
                Visit visit;
                visit.id = VisitId(mutation.newId());
                visit.customer = customer.id;
                visit.status = VisitStatus::HandedOver;
                visit.arrivedAt = 1000 + i;
                FORECOURT_TRY(records::visits().create(mutation, visit));
            }
            return {};
        }));
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM search_recent")), kMostRecent);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT min(at) FROM search_recent")), 1020);
        QVERIFY(desk.read([](Database &database) { return rebuildSearchIndex(database); }));
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT min(at) FROM search_recent")), 1020);
    }

    void damageIsFoundAndMended_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QString::fromUtf8(sql);
        };
        row("a text is lost", "DELETE FROM search_text WHERE id = (SELECT max(id) FROM search_text)");
        row("a text is another",
            "UPDATE search_text SET text = 'x' WHERE id = (SELECT max(id) FROM search_text)");
        row("a text of nothing",
            "INSERT INTO search_text (id, kind, target, text) VALUES (99, 1, x'00', 'nobody')");
        row("a gram too much",
            "INSERT INTO search_gram (rowid, grams) VALUES ((SELECT max(id) FROM search_text), 'ciqqq')");
        row("grams of another record", "INSERT INTO search_gram (search_gram, rowid, grams) VALUES "
                                       "('delete', (SELECT max(id) FROM search_text), 'ci伟')");
        row("all grams are lost", "INSERT INTO search_gram (search_gram) VALUES ('delete-all')");
        row("the index is damaged", "UPDATE search_gram_data SET block = zeroblob(40) WHERE id > 10");
        row("a recent visitor is out of step",
            "INSERT INTO search_recent (target, kind, in_house, at, text) VALUES (x'00', 1, 0, 5, 'nobody')");
    }

    void damageIsFoundAndMended()
    {
        QFETCH(QString, sql);
        StorageFixture desk;
        addCustomer(desk, QStringLiteral("张伟"));
        addVehicle(desk, addCustomer(desk, QStringLiteral("李伟")), QStringLiteral("沪A12345"),
                   QStringLiteral("LATPAB071W1012345"));
        requireSound(desk);
        QVERIFY(desk.read([&](Database &database) { return database.run(sql); }));
        desk.reopen(); // FTS5 keeps what it read
        const auto findings = desk.read([](Database &database) { return verifySearchIndex(database); });
        QVERIFY(findings);
        QVERIFY(!findings->isEmpty());
        QVERIFY(desk.read([](Database &database) { return rebuildSearchIndex(database); }));
        requireSound(desk);
        QCOMPARE_EQ(found(desk, QStringLiteral("伟")).size(), 2);
    }

    void aRebuildEqualsWhatEditsMade()
    {
        StorageFixture desk;
        const CustomerId id = addCustomer(desk, QStringLiteral("张伟"));
        addVehicle(desk, id, QStringLiteral("沪A12345"), QStringLiteral("LATPAB071W1012345"));
        addCustomer(desk, QStringLiteral("李娜"));
        const auto grams = QStringLiteral("SELECT count(*) FROM search_gram_instance");
        const qint64 before = desk.number(grams);
        qint64 last = 0;
        QVERIFY(desk.read([&](Database &database) {
            return rebuildSearchIndex(database, [&](qint64 done, qint64) {
                last = done;
                return true;
            });
        }));
        QCOMPARE_EQ(desk.number(grams), before);
        QCOMPARE_EQ(last, 3);
        // Configured for edits again, and ready for them.
        addCustomer(desk, QStringLiteral("王芳"));
        QCOMPARE_EQ(found(desk, QStringLiteral("芳")), QStringList({QStringLiteral("王芳")}));
        requireSound(desk);
    }

    void aFileOfTheSecondSchemaIsIndexedAtOpening()
    {
        const QTemporaryDir folder;
        writeSecondSchema(folder.filePath(QStringLiteral("desk.sqlite")));
        ManualClock clock;
        UuidV7Source ids(clock);
        qint64 told = 0;
        Storage::Options options{folder.path(), 1, Durability::Full, {}};
        options.progress = [&](OpeningPhase phase, qint64 done, qint64) {
            told = phase == OpeningPhase::Indexing ? done : 0;
            return true;
        };
        auto storage = Storage::open(options, forecourtCatalog(), clock, ids);
        QVERIFY2(storage, qPrintable(storage ? QString() : storage.error().detail));
        QCOMPARE_EQ(told, 2);
        for (const char16_t *typed : {u"欧阳", u"oyx", u"5566", u"12345"}) {
            const auto answer = answerOf(SearchService(**storage).search(QString::fromUtf16(typed)));
            QVERIFY(answer);
            QCOMPARE_EQ(answer->size(), 1);
        }
        const auto findings = (*storage)->executor().readAndWait(verifySearchIndex);
        QVERIFY(findings);
        QCOMPARE_EQ(*findings, QStringList());
    }

private:
    static QStringList found(StorageFixture &desk, const QString &typed)
    {
        const auto records = answerOf(SearchService(*desk.storage).search(typed));
        QStringList titles;
        for (const FoundRecord &record : *records) {
            titles.append(record.title);
        }
        return titles;
    }

    static void requireSound(StorageFixture &desk)
    {
        const auto findings = desk.read([](Database &database) { return verifySearchIndex(database); });
        QVERIFY2(findings, qPrintable(findings ? QString() : findings.error().detail));
        QCOMPARE_EQ(*findings, QStringList());
    }

    // As a program of that time left it.
    static void writeSecondSchema(const QString &file)
    {
        auto migrations = loadMigrations(QStringLiteral(FORECOURT_SOURCE_DIR "/resources/migrations/desk"));
        QVERIFY(migrations);
        migrations->resize(2);
        auto database = Database::open(file);
        QVERIFY(database);
        MigratorOptions options;
        options.applicationId = kDeskApplicationId;
        QVERIFY(migrate(*database, *migrations, options));
        for (const char *sql :
             {"INSERT INTO customer (id, created_version, full_name) VALUES "
              "(x'00000000000000000000000000000001', 1, '欧阳雪')",
              "INSERT INTO contact_point (id, created_version, customer, kind, value, normalised) VALUES "
              "(x'00000000000000000000000000000002', 1, x'00000000000000000000000000000001', 'mobile', "
              "'138 1723 5566', '+8613817235566')",
              "INSERT INTO vehicle (id, created_version, vin) VALUES "
              "(x'00000000000000000000000000000003', 1, 'LATPAB071W1012345')",
              "INSERT INTO search_text (collection, row, target_kind, target, text) VALUES "
              "(3, x'00000000000000000000000000000001', 'customer', x'00000000000000000000000000000001', "
              "'old')"}) {
            QVERIFY(database->run(QString::fromUtf8(sql)));
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"

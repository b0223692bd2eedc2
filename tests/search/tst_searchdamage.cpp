// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/search/searchservice.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchtables.h"
#include "models/storage/searchverify.h"
#include "models/storage/storecheck.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;

// A damaged, stale or foreign index: work goes on, the damage is found, and a rebuild mends it.
class TestSearchDamage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        addCustomer(*m_desk, QStringLiteral("张伟"));
        addVehicle(*m_desk, addCustomer(*m_desk, QStringLiteral("李伟")), QStringLiteral("沪A12345"),
                   QStringLiteral("LATPAB071W1012345"));
    }

    void savesGoOnAndARebuildMends_data()
    {
        QTest::addColumn<QStringList>("damage");
        const auto row = [](const char *name, const QStringList &damage) {
            QTest::newRow(name) << damage;
        };
        row("the structure is lost", {QStringLiteral("DELETE FROM search_gram_data WHERE id = 10")});
        row("the averages are lost", {QStringLiteral("DELETE FROM search_gram_data WHERE id = 1")});
        row("the pieces are lost", {QStringLiteral("DELETE FROM search_gram_data WHERE id > 10")});
        row("the data are lost", {QStringLiteral("DROP TABLE search_gram_data")});
        row("the places are lost", {QStringLiteral("DROP TABLE search_gram_idx")});
        row("the configuration is lost", {QStringLiteral("DROP TABLE search_gram_config")});
        row("the index is lost", {QStringLiteral("DROP TABLE search_gram")});
        row("the texts are lost", {QStringLiteral("DROP TABLE search_text")});
        row("the recent ones are lost", {QStringLiteral("DROP TABLE search_recent")});
        row("the state's row is lost", {QStringLiteral("DELETE FROM search_state")});
        row("the state is lost", {QStringLiteral("DROP TABLE search_state")});
    }

    void savesGoOnAndARebuildMends()
    {
        QFETCH(QStringList, damage);
        const QStringList schema = searchSchema();
        for (const QString &sql : damage) {
            QVERIFY(m_desk->read([&](Database &database) { return database.run(sql); }));
        }
        reopenWithoutRebuild();
        QVERIFY(!findings().isEmpty());
        addCustomer(*m_desk, QStringLiteral("王伟"));
        checkIn(*m_desk);
        QVERIFY(!findings().isEmpty());
        QVERIFY(m_desk->read([](Database &database) { return rebuildSearchIndex(database); }));
        QCOMPARE_EQ(findings(), QStringList());
        QCOMPARE_EQ(searchSchema(), schema);
        QCOMPARE_EQ(found(QStringLiteral("伟")).value_or(-1), 3);
        addCustomer(*m_desk, QStringLiteral("赵伟"));
        QCOMPARE_EQ(found(QStringLiteral("伟")).value_or(-1), 4);
    }

    void theNextOpeningMends()
    {
        QVERIFY(m_desk->read([](Database &database) {
            return database.run(QStringLiteral("DELETE FROM search_gram_data WHERE id = 10"));
        }));
        reopenWithoutRebuild();
        addCustomer(*m_desk, QStringLiteral("王伟"));
        QCOMPARE_EQ(m_desk->number(QStringLiteral("SELECT alphabet FROM search_state")), 0);
        m_desk->reopen();
        QVERIFY(!m_desk->storage->searchTrouble());
        QCOMPARE_EQ(findings(), QStringList());
        QCOMPARE_EQ(found(QStringLiteral("伟")).value_or(-1), 3);
    }

    void aSearchThatCannotBeTrustedIsRefused()
    {
        setAlphabet(0);
        const auto answer = answerOf(SearchService(*m_desk->storage).search(QStringLiteral("张伟")));
        QVERIFY(!answer);
        QCOMPARE_EQ(answer.error().code, ErrorCode::Unavailable);
    }

    void anIndexOfAnotherAlphabetIsLeftAlone_data()
    {
        QTest::addColumn<int>("alphabet");
        QTest::newRow("older") << searchgrams::kAlphabet - 1;
        QTest::newRow("newer") << searchgrams::kAlphabet + 1;
    }

    void anIndexOfAnotherAlphabetIsLeftAlone()
    {
        QFETCH(int, alphabet);
        setAlphabet(alphabet);
        const auto grams = QStringLiteral("SELECT count(*) FROM search_gram_instance");
        const qint64 before = m_desk->number(grams);
        addCustomer(*m_desk, QStringLiteral("王伟"));
        QCOMPARE_EQ(m_desk->number(grams), before);
        QCOMPARE_EQ(m_desk->number(QStringLiteral("SELECT alphabet FROM search_state")), 0);
    }

    void aNewerIndexIsNotMadeAnew()
    {
        setAlphabet(searchgrams::kAlphabet + 1);
        m_desk->reopen();
        QCOMPARE_EQ(m_desk->number(QStringLiteral("SELECT alphabet FROM search_state")),
                    searchgrams::kAlphabet + 1);
        QVERIFY(!found(QStringLiteral("张伟")));
    }

    void oneIdInTwoCollectionsIsTwoRecords()
    {
        const CustomerId customer = addCustomer(*m_desk, QStringLiteral("欧阳雪"));
        Vehicle vehicle;
        vehicle.id = VehicleId(customer.uuid());
        vehicle.vin = QStringLiteral("LSVAH0318CE054249");
        put(*m_desk, records::vehicles(), vehicle);
        QCOMPARE_EQ(findings(), QStringList());
        setAlphabet(0);
        m_desk->reopen();
        QVERIFY(!m_desk->storage->searchTrouble());
        QCOMPARE_EQ(found(QStringLiteral("欧阳雪")).value_or(-1), 1);
        QCOMPARE_EQ(found(QStringLiteral("054249")).value_or(-1), 1);
        // Both change in one write.
        QVERIFY(m_desk->write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(mutation.remove(collections::kVehicle, vehicle.id.uuid()));
            return mutation.remove(collections::kCustomer, customer.uuid());
        }));
        QCOMPARE_EQ(findings(), QStringList());
        QCOMPARE_EQ(found(QStringLiteral("054249")).value_or(-1), 0);
    }

    // Here a text that SQLite refuses to store: as a full disk, it keeps only the index from being made.
    void anIndexThatCannotBeMadeKeepsNobodyOut()
    {
        setAlphabet(0);
        QVERIFY(m_desk->read([](Database &database) {
            return database.run(QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON search_text "
                                               "BEGIN SELECT RAISE(ABORT, 'no'); END"));
        }));
        m_desk->reopen();
        QVERIFY(m_desk->storage->searchTrouble().has_value());
        QVERIFY(!found(QStringLiteral("张伟")));
        addCustomer(*m_desk, QStringLiteral("王伟"));
        QVERIFY(m_desk->read(
            [](Database &database) { return database.run(QStringLiteral("DROP TRIGGER refuse")); }));
        m_desk->reopen();
        QVERIFY(!m_desk->storage->searchTrouble());
        QCOMPARE_EQ(found(QStringLiteral("王伟")).value_or(-1), 1);
    }

    void aRebuildThatIsStoppedDidNotHappen()
    {
        setAlphabet(0);
        const auto stopped = m_desk->read([](Database &database) {
            return rebuildSearchIndex(database, [](qint64, qint64) { return false; });
        });
        QVERIFY(!stopped);
        QCOMPARE_EQ(stopped.error().code, ErrorCode::Unavailable);
        QCOMPARE_EQ(m_desk->number(QStringLiteral("SELECT alphabet FROM search_state")), 0);
        const QString folder = m_desk->folder.path();
        m_desk->storage.reset();
        Storage::Options options{folder, 1, Durability::Full, [](OpeningPhase phase, qint64, qint64) {
                                     return phase != OpeningPhase::Indexing;
                                 }};
        const auto opened = Storage::open(options, forecourtCatalog(), m_desk->clock, m_desk->ids);
        QVERIFY(!opened);
        QCOMPARE_EQ(opened.error().code, ErrorCode::Unavailable);
        m_desk->reopen();
        QCOMPARE_EQ(found(QStringLiteral("张伟")).value_or(-1), 1);
    }

private:
    // FTS5 keeps what it read, and an opening would mend what has lost its mark.
    void reopenWithoutRebuild()
    {
        const QString path = m_desk->storage->executor().path();
        m_desk->storage.reset();
        auto database = Database::open(path);
        QVERIFY(database);
        const auto alphabet = searchAlphabet(*database);
        if (*alphabet == 0) {
            database = tl::unexpected(Error());
            m_desk->reopen();
            setAlphabet(0);
            return;
        }
        database = tl::unexpected(Error());
        m_desk->reopen();
    }

    void setAlphabet(int alphabet)
    {
        QVERIFY(m_desk->read([&](Database &database) { return setSearchAlphabet(database, alphabet); }));
    }

    static void checkIn(StorageFixture &desk)
    {
        Visit visit;
        visit.id = VisitId(desk.ids.next());
        visit.customer = addCustomer(desk, QString());
        visit.arrivedAt = desk.clock.nowMs();
        put(desk, records::visits(), visit);
    }

    QStringList findings()
    {
        const auto seen = m_desk->read([](Database &database) { return verifySearchIndex(database); });
        const auto tried = m_desk->read([](Database &database) { return trySearchIndex(database); });
        return seen && tried ? *seen + *tried : QStringList(QStringLiteral("error"));
    }

    QStringList searchSchema()
    {
        const auto all = m_desk->read([](Database &database) {
            return database.all(
                QStringLiteral(
                    "SELECT name, sql FROM sqlite_schema WHERE tbl_name LIKE 'search!_%' ESCAPE '!' "
                    "AND sql IS NOT NULL AND tbl_name NOT LIKE 'search!_gram!_%' ESCAPE '!' "
                    "ORDER BY name"),
                {}, [](const Row &row) {
                    return QString(row.text(0) + QLatin1Char(' ') +
                                   row.text(1).simplified().remove(QStringLiteral("IF NOT EXISTS ")));
                });
        });
        return *all;
    }

    Result<qsizetype> found(const QString &typed)
    {
        return answerOf(SearchService(*m_desk->storage).search(typed))
            .map([](const QList<FoundRecord> &records) { return records.size(); });
    }

    std::unique_ptr<StorageFixture> m_desk;
};

QTEST_GUILESS_MAIN(TestSearchDamage)
#include "tst_searchdamage.moc"

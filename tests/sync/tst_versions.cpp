// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/outdated.h"
#include "tests/sync/versionedstore.h"

using namespace forecourt;

// Desks and a server whose programs are one and two versions apart, in every order.
class TestVersions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatANewerDeskWritesTravelsThroughOlderPrograms_data() { addVersions(); }
    void whatANewerDeskWritesTravelsThroughOlderPrograms();
    void afterTheUpgradeItStandsInItsPlace_data() { addVersions(); }
    void afterTheUpgradeItStandsInItsPlace();
    void anUpgradedServerGoesOnWithWhatItKept_data() { addVersions(); }
    void anUpgradedServerGoesOnWithWhatItKept();
    void belowMinPullAnOldDeskSendsAndIsToldToUpdate();
    void aDeskThatDoesNotTellItsCatalogIsGivenNothingBelowMinPull();
    void belowMinPullThereIsNoSnapshotAndNoPartOfOne();
    void aRowThatTwoProgramsKeptInTwoPlacesIsOneAgain();

private:
    static void addVersions();
    void setUp();
    void newerWrites();
    void olderWrites();
    void everybodySynchronises();

    QUuid m_customer = derivedId("versions", "customer");
    QUuid m_gadget = derivedId("versions", "gadget");
    ManualClock m_clock;
    sim::SimRandom m_random{1};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sim::SimServer> m_server;
    std::unique_ptr<VersionedDesk> m_older;
    std::unique_ptr<VersionedDesk> m_newer;
    int m_ahead = 0; // of the newer desk
};

// Versions ahead of this program's.
void TestVersions::addVersions()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<int>("older");
    QTest::addColumn<int>("newer");
    for (int server = 0; server <= 2; ++server) {
        for (const auto &[older, newer] : {std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)}) {
            QTest::addRow("server +%d, desks +%d and +%d", server, older, newer) << server << older << newer;
        }
    }
}

void TestVersions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<sim::SimServer>(m_folder->filePath(QStringLiteral("server.sqlite")), m_clock,
                                                m_random, sim::Mutant::None);
}

void TestVersions::cleanup()
{
    m_older.reset();
    m_newer.reset();
    m_server.reset();
}

void TestVersions::setUp()
{
    QFETCH(const int, server);
    QFETCH(const int, older);
    QFETCH(const int, newer);
    m_ahead = newer;
    const StoreId store(derivedId("versions", "store"));
    m_server->setCatalog(Versions::at(server));
    QVERIFY(m_server->open());
    QVERIFY(m_server->addStore(store));
    m_older = std::make_unique<VersionedDesk>(
        *m_server, m_clock, DeviceContext{store, derivedId("versions", "older"), QStringLiteral("A1")},
        older);
    m_newer = std::make_unique<VersionedDesk>(
        *m_server, m_clock, DeviceContext{store, derivedId("versions", "newer"), QStringLiteral("A2")},
        newer);
}

void TestVersions::newerWrites()
{
    m_newer->act([this](Mutation &mutation) -> Result<void> {
        FORECOURT_TRY(mutation.create(
            collections::kCustomer, m_customer,
            {{Versions::kSurname, QStringLiteral("Li")}, {Versions::kNickname, QStringLiteral("小李")}}));
        FORECOURT_TRY(mutation.addToSet(collections::kCustomer, m_customer, Versions::kBadges,
                                        {QStringLiteral("gold")}));
        return m_ahead < 2 ? Result<void>()
                           : mutation.create(Versions::kGadget, m_gadget,
                                             {{Versions::kGadgetName, QStringLiteral("dashcam")},
                                              {Versions::kGadgetPrice, CellValue(4900)}});
    });
}

void TestVersions::olderWrites()
{
    m_older->act([this](Mutation &mutation) {
        return mutation.put(collections::kCustomer, m_customer, {{Versions::kGiven, QStringLiteral("Na")}});
    });
}

void TestVersions::everybodySynchronises()
{
    for (VersionedDesk *desk : {m_newer.get(), m_older.get(), m_newer.get(), m_older.get()}) {
        const auto report = desk->synchronise();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(report->verified, qPrintable(report->mismatch));
        QCOMPARE(report->quarantined, 0);
        QCOMPARE(report->repaired, 0);
    }
}

void TestVersions::whatANewerDeskWritesTravelsThroughOlderPrograms()
{
    setUp();
    newerWrites();
    everybodySynchronises();
    olderWrites();
    everybodySynchronises();
    const Entity customer = m_newer->entity(collections::kCustomer, m_customer);
    QCOMPARE(customer.cells.value(Versions::kNickname).value, CellValue(QStringLiteral("小李")));
    QCOMPARE(customer.cells.value(Versions::kGiven).value, CellValue(QStringLiteral("Na")));
    QCOMPARE(customer.sets.value(Versions::kBadges).keys(), QStringList{QStringLiteral("gold")});
    QCOMPARE(m_older->entity(collections::kCustomer, m_customer), customer);
    QCOMPARE(m_older->entity(Versions::kGadget, m_gadget), m_newer->entity(Versions::kGadget, m_gadget));
    QCOMPARE(m_newer->entity(Versions::kGadget, m_gadget).exists(), m_ahead == 2);
}

void TestVersions::afterTheUpgradeItStandsInItsPlace()
{
    setUp();
    newerWrites();
    everybodySynchronises();
    m_older->runAs(m_ahead);
    QCOMPARE(m_older->text(QStringLiteral("SELECT nickname FROM customer")), QStringLiteral("小李"));
    QCOMPARE(m_older->text(QStringLiteral("SELECT name || price FROM gadget")),
             m_ahead == 2 ? QStringLiteral("dashcam4900") : QStringLiteral("(none)"));
    QCOMPARE(m_older->text(QStringLiteral("SELECT (SELECT count(*) FROM unknown_row) + (SELECT count(*) "
                                          "FROM unknown_cell)")),
             QStringLiteral("0"));
    QCOMPARE(m_older->entity(collections::kCustomer, m_customer),
             m_newer->entity(collections::kCustomer, m_customer));
    QVERIFY(m_older->read([](Database &database) {
        return database.run(QStringLiteral("UPDATE proof SET recounted_at = 1")); // all rows are read anew
    }));
    everybodySynchronises();
}

void TestVersions::anUpgradedServerGoesOnWithWhatItKept()
{
    setUp();
    newerWrites();
    everybodySynchronises();
    m_server->setCatalog(Versions::at(m_ahead));
    QVERIFY(m_server->open());
    m_newer->act([this](Mutation &mutation) -> Result<void> {
        FORECOURT_TRY(mutation.put(collections::kCustomer, m_customer,
                                   {{Versions::kNickname, QStringLiteral("阿李")}}));
        return mutation.removeFromSet(collections::kCustomer, m_customer, Versions::kBadges,
                                      {QStringLiteral("gold")});
    });
    everybodySynchronises();
    const Entity customer = m_older->entity(collections::kCustomer, m_customer);
    QCOMPARE(customer.cells.value(Versions::kNickname).value, CellValue(QStringLiteral("阿李")));
    QVERIFY(customer.sets.value(Versions::kBadges).isEmpty());
    QCOMPARE(m_older->text(QStringLiteral("SELECT count(*) FROM conflict")), QStringLiteral("0"));
}

void TestVersions::belowMinPullAnOldDeskSendsAndIsToldToUpdate()
{
    const StoreId store(derivedId("versions", "store"));
    m_server->setCatalog(Versions::at(1));
    m_server->setMinPull(Versions::at(1).version());
    QVERIFY(m_server->open());
    QVERIFY(m_server->addStore(store));
    m_older = std::make_unique<VersionedDesk>(
        *m_server, m_clock, DeviceContext{store, derivedId("versions", "older"), QStringLiteral("A1")}, 0);
    m_newer = std::make_unique<VersionedDesk>(
        *m_server, m_clock, DeviceContext{store, derivedId("versions", "newer"), QStringLiteral("A2")}, 1);
    m_newer->act([this](Mutation &mutation) {
        return mutation.create(collections::kCustomer, m_customer,
                               {{Versions::kSurname, QStringLiteral("Li")}});
    });
    QVERIFY(m_newer->synchronise()->verified);
    const QUuid other = derivedId("versions", "other");
    m_older->act([other](Mutation &mutation) {
        return mutation.create(collections::kCustomer, other, {{Versions::kSurname, QStringLiteral("Wang")}});
    });
    const auto told = m_older->synchronise();
    QVERIFY2(told, told ? "" : qPrintable(told.error().detail));
    QCOMPARE(told->pushed, 1);
    QCOMPARE(told->pulled, 0);
    QVERIFY(told->outdated);
    QVERIFY(!m_older->entity(collections::kCustomer, m_customer).exists());
    m_older->runAs(1);
    const auto updated = m_older->synchronise();
    QVERIFY(updated->verified && !updated->outdated);
    QVERIFY(m_older->entity(collections::kCustomer, m_customer).exists());
    QVERIFY(m_newer->synchronise()->verified);
    QVERIFY(m_newer->entity(collections::kCustomer, other).exists());
}

// Programs from before there was such a thing.
void TestVersions::aDeskThatDoesNotTellItsCatalogIsGivenNothingBelowMinPull()
{
    const StoreId store(derivedId("versions", "store"));
    m_server->setMinPull(1);
    QVERIFY(m_server->open());
    QVERIFY(m_server->addStore(store));
    const DeviceContext device{store, derivedId("versions", "older"), QStringLiteral("A1")};
    const auto refused = m_server->deliver(device, PullRequest{1, 0, 10}, true);
    QVERIFY(refused);
    QCOMPARE(std::get<PullReply>(*refused).refusal, PullRefusal::Upgrade);
    const auto given = m_server->deliver(device, PullRequest{1, 0, 10, 1}, true);
    QCOMPARE(std::get<PullReply>(*given).refusal, PullRefusal::None);
}

// A desk that does not stop by itself, because its program is from before there was such a thing.
void TestVersions::belowMinPullThereIsNoSnapshotAndNoPartOfOne()
{
    const StoreId store(derivedId("versions", "store"));
    m_server->setMinPull(5);
    QVERIFY(m_server->open());
    QVERIFY(m_server->addStore(store));
    const DeviceContext device{store, derivedId("versions", "newer"), QStringLiteral("A1")};
    m_newer = std::make_unique<VersionedDesk>(*m_server, m_clock, device, 0);
    m_newer->act([this](Mutation &mutation) {
        return mutation.create(collections::kCustomer, m_customer,
                               {{Versions::kSurname, QStringLiteral("Li")}});
    });
    QVERIFY(m_newer->synchronise());
    QVERIFY(m_server->makeSnapshots({store}));
    const auto made = m_server->deliver(device, SnapshotRequest{5}, true);
    QVERIFY(made);
    const QByteArray sha = std::get<SnapshotReply>(*made).parts.first().sha;
    QVERIFY(m_server->deliver(device, PartRequest{sha, 0, 100, 5}, true));
    for (const qint64 old : {0, 4}) { // 0: it does not tell
        const auto manifest = m_server->deliver(device, SnapshotRequest{old}, true);
        const auto part = m_server->deliver(device, PartRequest{sha, 0, 100, old}, true);
        QVERIFY(!manifest && isOutdated(manifest.error()));
        QVERIFY(!part && isOutdated(part.error()));
    }
}

// The newer program had written the row in its table; then an older one was used on the same file and fetched
// it again, for it knows no such table.
void TestVersions::aRowThatTwoProgramsKeptInTwoPlacesIsOneAgain()
{
    const StoreId store(derivedId("versions", "store"));
    QVERIFY(m_server->open());
    QVERIFY(m_server->addStore(store));
    VersionedDesk desk(*m_server, m_clock, {store, derivedId("versions", "older"), QStringLiteral("A1")}, 2);
    QVERIFY(desk.read([this](Database &database) -> Result<void> {
        FORECOURT_ASSIGN(auto transaction, Transaction::begin(database));
        FORECOURT_ASSIGN(WriteGate gate, WriteGate::open(database));
        FORECOURT_TRY(database.run(
            QStringLiteral("INSERT INTO gadget (id, created_version, name) VALUES (?, 1, 'old')"),
            {bound(m_gadget)}));
        FORECOURT_TRY(database.run(
            QStringLiteral("INSERT INTO unknown_row (collection, row, created_version) VALUES (?, ?, 2)"),
            {Versions::kGadget, bound(m_gadget)}));
        FORECOURT_TRY(database.run(
            QStringLiteral(
                "INSERT INTO unknown_cell (collection, row, field, value) VALUES (?, ?, 1, '[\"new\"]')"),
            {Versions::kGadget, bound(m_gadget)}));
        FORECOURT_TRY(gate.close());
        return transaction.commit();
    }));
    desk.runAs(2);
    QCOMPARE(desk.text(QStringLiteral("SELECT group_concat(name || created_version) FROM gadget")),
             QStringLiteral("new2"));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"

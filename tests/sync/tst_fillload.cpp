// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/fillfixture.h"

using namespace forecourt;

// How a snapshot that was fetched becomes what the desk shows.
class TestFillLoad final : public QObject, private FillFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void wrongRowsAreNotTaken();
    void whatWaitsIsOnTop();
    void ownOperationsInItAreSettled();
    void aRefusedOperationThatIsInItIsSettled();
    void aProgramAsksOnceWhatBecameOfRefusedOperations();
    void itAsksForAllThatWereRefusedNotOnlyTheNewest();
    void whatIsTakenInAnotherEpochSettlesNothing();
    void conflictsAreShown();
    void aLoadThatIsStoppedChangesNothing();
    void aFillThatTakesTooMuchAwayIsHeld();

private:
    QUuid refuse();
    void refuseHereAndTakeThere();
};

void TestFillLoad::wrongRowsAreNotTaken()
{
    makeSnapshot();
    QVERIFY(
        need(Database::open(m_folder->filePath(QStringLiteral("server.sqlite"))))
            .run(QStringLiteral(
                     "UPDATE snapshot SET manifest = CAST(replace(CAST(manifest AS TEXT), ?, ?) AS BLOB)"),
                 {QString::fromLatin1(need(m_server->head(m_device.store)).digest.root().toHex()),
                  QString(32, QLatin1Char('0'))}));
    const Seen seen = exchange();
    QVERIFY(seen.ended && *seen.ended);
    QCOMPARE((*seen.ended)->filled, 0);
    QCOMPARE((*seen.ended)->pulled, kRows); // by the log
    checkSound("by the log");
}

void TestFillLoad::whatWaitsIsOnTop()
{
    makeSnapshot();
    bool written = false;
    QUuid own;
    const QUuid theirs = derivedId("customer", "3");
    const Seen seen = exchangeWell([&](const SyncAction &action) {
        if (isLoading(action) && !std::exchange(written, true)) {
            own = m_desk->addCustomer(QStringLiteral("Mine"));
        }
    });
    QVERIFY(written);
    RowStore rows(*m_desk->database, forecourtCatalog());
    QCOMPARE(rows.visible(collections::kCustomer, own)->cells.value(3).value.text(), QStringLiteral("Mine"));
    QCOMPARE((*seen.ended)->pushed, 1);
    QVERIFY(rows.settled(collections::kCustomer, theirs)->exists());
    checkSound("on top");
}

void TestFillLoad::ownOperationsInItAreSettled()
{
    m_desk->addCustomer(QStringLiteral("Mine"));
    bool made = false;
    exchangeWell([&](const SyncAction &action) {
        // Pushed and numbered, then the snapshot is made, so that no entry of it is ever pulled.
        const auto *store = std::get_if<StoreAction>(&action);
        if (store != nullptr && std::holds_alternative<storage_request::Acknowledge>(store->request) &&
            !std::exchange(made, true)) {
            makeSnapshot();
        }
    });
    QVERIFY(made);
    need(m_desk->store().adoptEpoch(need(m_server->head(m_device.store)).epoch)); // everything again
    restartProgram();
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, kRows + 1);
    QCOMPARE(seen.pulls, 0); // so nothing but the snapshot can have told of it
    QCOMPARE(m_desk->number("SELECT count(*) FROM outbox WHERE state = 2"), 1);
    QCOMPARE(m_desk->number("SELECT count(*) FROM outbox_row"), 0);
    checkSound("own");
}

QUuid TestFillLoad::refuse()
{
    m_desk->addCustomer(QStringLiteral("Mine"));
    const auto own = need(Outbox(*m_desk->database).pending(1)).first();
    need(m_desk->store().acknowledge(own.replica,
                                     {{own.n, PushOutcome::Quarantined, 0, QStringLiteral("no")}}));
    return own.operation;
}

// Refused here; a copy of this folder offered the same operation later, and it was taken.
void TestFillLoad::refuseHereAndTakeThere()
{
    const QUuid operation = refuse();
    const auto refused = need(Outbox(*m_desk->database).quarantined());
    QCOMPARE(refused.last().operation, operation);
    pushBody(refused.last().body);
}

void TestFillLoad::aRefusedOperationThatIsInItIsSettled()
{
    refuseHereAndTakeThere();
    makeSnapshot();
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->filled, kRows + 1);
    QCOMPARE(seen.pulls, 1); // and no entry came
    QCOMPARE((*seen.ended)->pulled, 0);
    QCOMPARE(m_desk->info().quarantined, 0);
    QCOMPARE(m_desk->number("SELECT count(*) FROM outbox WHERE state = 2"), 1);
    checkSound("refused and taken");
}

// An older program was filled so, and did not ask.
void TestFillLoad::aProgramAsksOnceWhatBecameOfRefusedOperations()
{
    refuseHereAndTakeThere();
    makeSnapshot();
    exchangeWell();
    need(m_desk->database->run(QStringLiteral("UPDATE outbox SET state = 3, seq = 0")));
    exchangeWell();
    QCOMPARE(m_desk->info().quarantined, 1); // no greeting asks twice for nothing
    restartProgram();
    exchangeWell();
    QCOMPARE(m_desk->info().quarantined, 0);
}

void TestFillLoad::itAsksForAllThatWereRefusedNotOnlyTheNewest()
{
    constexpr qsizetype kLater = 2 * HelloRequest::kMostRefused + 1;
    refuseHereAndTakeThere();
    for (qsizetype i = 0; i < kLater; ++i) {
        refuse();
    }
    need(m_desk->database->run(QStringLiteral("UPDATE outbox SET closed_at = 1 WHERE local % 2 = 0")));
    makeSnapshot();
    exchangeWell();
    QCOMPARE(m_desk->number("SELECT count(*) FROM outbox WHERE state = 2"), 1);
    QCOMPARE(m_desk->number("SELECT count(*) FROM outbox WHERE state = 3"), kLater);
}

// The answer waited here, and something else on this file went on to a server that was put back.
void TestFillLoad::whatIsTakenInAnotherEpochSettlesNothing()
{
    makeSnapshot();
    exchangeWell();
    const QUuid operation = refuse();
    const qint64 epoch = m_desk->info().state.serverEpoch;
    need(m_desk->store().settleTaken({epoch + 1, {operation}, {{operation, 1}}}));
    QCOMPARE(m_desk->info().quarantined, 1);
    need(m_desk->store().settleTaken({epoch, {operation}, {{operation, 1}}}));
    QCOMPARE(m_desk->info().quarantined, 0);
}

void TestFillLoad::conflictsAreShown()
{
    Change change;
    change.collection = collections::kCustomer;
    change.row = derivedId("customer", "3");
    change.put = {{3, CellValue(QStringLiteral("Another"))}};
    pushChange(change); // without having seen what stands
    makeSnapshot();
    const Seen seen = exchangeWell();
    QCOMPARE((*seen.ended)->conflicts, 1);
    QCOMPARE(m_desk->number("SELECT count(*) FROM conflict WHERE review IS NOT NULL"), 1);
    checkSound("conflicts");
}

void TestFillLoad::aLoadThatIsStoppedChangesNothing()
{
    makeSnapshot();
    m_progress = [](const SyncProgress &progress) {
        return progress.phase != SyncProgress::Phase::Indexes || progress.done < 3;
    };
    const Seen stopped = exchange();
    QVERIFY(stopped.ended && !*stopped.ended);
    QCOMPARE(stopped.ended->error().code, ErrorCode::Unavailable);
    QCOMPARE(customers(), 0);
    QVERIFY(m_desk->info().state.isFilling());
    m_progress = {};
    const Seen seen = exchangeWell();
    QCOMPARE(seen.fetched, 0); // all of it was here
    checkSound("stopped while loading");
}

void TestFillLoad::aFillThatTakesTooMuchAwayIsHeld()
{
    exchangeWell();
    m_desk->write([](Mutation &mutation) -> Result<void> { // only this desk has them
        for (int i = 0; i < 40; ++i) {
            FORECOURT_TRY(mutation.create(collections::kCustomer, derivedId("lost", QByteArray::number(i)),
                                          {{1, CellValue(QStringLiteral("x"))}}));
        }
        return {};
    });
    exchangeWell();
    QCOMPARE(customers(), kRows + 40);
    need(m_desk->database->run(QStringLiteral("DELETE FROM outbox"))); // as cleared after ninety days
    // The server's store begins again without them.
    const QString path = m_folder->filePath(QStringLiteral("server.sqlite"));
    {
        Database server = need(Database::open(path));
        Digest digest;
        need(server.run(QStringLiteral("DELETE FROM entity WHERE created > 60")));
        need(m_server->forEachEntity(m_device.store, [&](const Entity &entity) -> Result<void> {
            digest.replace(entity.row, QByteArray(kDigestBytes, '\0'), rowDigest(entity));
            return {};
        }));
        need(server.run(QStringLiteral("UPDATE store_head SET digest = ?"), {digest.toBytes()}));
    }
    need(m_server->restored(m_device.store, m_clock.nowMs()));
    makeSnapshot();
    restartProgram();
    const Seen held = exchangeWell();
    QVERIFY((*held.ended)->held);
    const DeskInfo info = m_desk->info();
    QVERIFY(info.held && info.held->fill);
    QCOMPARE(info.held->rows, 40);
    QCOMPARE(info.held->of, kRows + 40);
    QCOMPARE(customers(), kRows + 40);
    QCOMPARE(exchangeWell().fetched, 0); // it waits, and nothing is fetched meanwhile
    m_engine->handle(sync_event::ApplyHeld{info.held->seq}, m_clock.nowMs());
    restartProgram(); // it is asked before a session ended: asked again
    SyncEngine::Options options;
    options.fillRows = 20;
    m_engine = std::make_unique<SyncEngine>(options, [] { return quint64{0}; });
    m_engine->handle(sync_event::ApplyHeld{info.held->seq}, m_clock.nowMs());
    const Seen applied = exchangeWell();
    QVERIFY(!(*applied.ended)->held);
    QCOMPARE(applied.fetched, 0);
    QCOMPARE(customers(), kRows);
}

QTEST_GUILESS_MAIN(TestFillLoad)
#include "tst_fillload.moc"

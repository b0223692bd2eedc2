// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/sync/syncqueueservice.h"
#include "models/sync/sqldeskstore.h"
#include "tests/support/storagefixture.h"

using namespace forecourt;

namespace {

constexpr int kSurname = 1;
constexpr int kTags = 12;
const QUuid kRow = QUuid::fromString(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001"));

LogEntry entryWith(const char *operation, const Conflict &conflict)
{
    LogEntry entry;
    entry.seq = 1;
    entry.operation = derivedId("op", operation);
    entry.replica = derivedId("op", "elsewhere");
    entry.useCase = QStringLiteral("test");
    ChangeEffect effect;
    effect.collection = collections::kCustomer;
    effect.row = kRow;
    effect.created = true;
    effect.cells.insert(kSurname, QStringLiteral("Li"));
    effect.sets[kTags].insert(QStringLiteral("vip"), {1});
    entry.effects = {effect};
    entry.conflicts = {conflict};
    return entry;
}

// The whole log of an epoch, as pulled.
void fill(StorageFixture &desk, qint64 epoch, const LogEntry &entry)
{
    const auto filled = desk.read([&](Database &database) -> Result<AppliedStage> {
        SqlDeskStore store(*desk.storage, database);
        FORECOURT_TRY(store.adoptEpoch(epoch));
        FORECOURT_TRY(store.stage(epoch, 0, {encodeLogEntry(entry)}));
        return store.applyStage();
    });
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
}

QList<ConflictItem> listed(SyncQueueService &queue)
{
    auto items = queue.conflicts(10);
    items.waitForFinished();
    return items.result().value_or(QList<ConflictItem>());
}

Result<void> decided(SyncQueueService &queue, ConflictDecision decision)
{
    auto done = queue.decide({}, 1, 0, decision);
    done.waitForFinished();
    return done.result();
}

Conflict surnameConflict()
{
    return {ConflictKind::Register, collections::kCustomer, kRow, kSurname,
            QStringLiteral("Li"),   QStringLiteral("Lee"),  1,    0};
}

} // namespace

// What people decide about conflicts, over restores of the server.
class TestSyncQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionDoesNotHideAnotherConflictAtTheSamePlace()
    {
        StorageFixture desk;
        SyncQueueService queue(*desk.storage);
        fill(desk, 2, entryWith("one", surnameConflict()));
        QCOMPARE(listed(queue).size(), 1);
        QVERIFY(decided(queue, ConflictDecision::KeepWinner));
        QCOMPARE(listed(queue).size(), 0);
        fill(desk, 3, entryWith("two", surnameConflict()));
        QCOMPARE(listed(queue).size(), 1);
        fill(desk, 4, entryWith("one", surnameConflict()));
        QCOMPARE(listed(queue).size(), 0); // it was decided, wherever it stands by now
    }

    void aLostRemovalCanBeDoneAfterAll()
    {
        StorageFixture desk;
        SyncQueueService queue(*desk.storage);
        const QString vip = QStringLiteral("vip");
        fill(desk, 2,
             entryWith("one", {ConflictKind::Set, collections::kCustomer, kRow, kTags, vip, vip, 1, 2}));
        QCOMPARE(listed(queue).first().kind, QStringLiteral("set"));
        QVERIFY(decided(queue, ConflictDecision::UseOther));
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM set_element")), 0);
        QCOMPARE(listed(queue).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncQueue)
#include "tst_syncqueue.moc"

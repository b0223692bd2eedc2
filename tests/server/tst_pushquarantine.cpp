// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrator.h"
#include "models/protocol/hybridclock.h"
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

constexpr auto kOk = PushOutcome::Ok;
constexpr auto kQuarantined = PushOutcome::Quarantined;
const QUuid kAnna = idNumber(11);
const QUuid kBert = idNumber(12);
constexpr int kNotes = 8; // of a customer

} // namespace

// What a push holds and no store can take is kept aside; the rest goes on.
class TestPushQuarantine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { useEngineOfRow(); }
    void quarantinesWhatItCannotReadAndGoesOn();
    void quarantinesAValueOfTheWrongType();
    void quarantinesADeletionFromAnAppendOnlyCollection();
    void quarantinesAnOperationOverTheLimit();
    void keepsTheBytesOfWhatItQuarantined();
    void answersAQuarantinedOperationTheSameUnderANewReplica();
    void quarantinesTextsThatNoStoreGivesBack();
    void quarantinesEditsOfARowWhoseCreationWasRefused();
    void quarantinesEditsOfARowWhoseCreationWasTooLarge();
    void editsOfARowThatACopyOfTheDeskWasRefusedAreRefused();
    void rowsThatWereRefusedBeforeTheMigrationAreKnown();
    void takesEditsOfARowNobodyMade();
    void editsOfARefusedRowStandWhereAnotherDeskMadeIt();
    void quarantinesWhatLeavesMoreConflictsThanDesksCanRead();
};

void TestPushQuarantine::quarantinesWhatItCannotReadAndGoesOn()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto broken = desk.chained(QByteArrayLiteral("{\"op\":"));
    const auto next = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({broken, next})));
    QCOMPARE(reply.results.at(0).outcome, kQuarantined);
    QVERIFY(reply.results.at(0).reason.startsWith(QLatin1String("malformed")));
    QCOMPARE(reply.results.at(1), (PushResult{2, kOk, 1, {}}));
}

void TestPushQuarantine::quarantinesAValueOfTheWrongType()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto wrong = desk.commit({customerField(kAnna, kSurname, CellValue(qint64(5)))});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({wrong})));
    QCOMPARE(reply.results.at(0),
             (PushResult{1, kQuarantined, 0, QStringLiteral("wrong-type: customer.surname")}));
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 0);
}

void TestPushQuarantine::quarantinesADeletionFromAnAppendOnlyCollection()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    Change change;
    change.collection = collections::kTimelineEvent;
    change.row = kAnna;
    change.dead = true;
    const PushReply reply = need(server.service->push(desk.caller, desk.request({desk.commit({change})})));
    QCOMPARE(reply.results.at(0).reason, QStringLiteral("append-only: timeline_event"));
}

void TestPushQuarantine::quarantinesAnOperationOverTheLimit()
{
    ServerFixture server;
    ServerLimits limits;
    limits.operationBytes = 400;
    SyncService small(*server.store, forecourtCatalog(), server.clock, limits);
    DeskDouble desk(server.addStore(1), 1);
    const auto large = desk.commit({newCustomer(kAnna, QString(500, QLatin1Char('x')))});
    const auto next = desk.commit({newCustomer(kBert, QStringLiteral("B"))});
    const PushReply reply = need(small.push(desk.caller, desk.request({large, next})));
    QVERIFY(reply.results.at(0).reason.startsWith(QLatin1String("too-large")));
    QCOMPARE(reply.results.at(1).outcome, kOk);
}

void TestPushQuarantine::keepsTheBytesOfWhatItQuarantined()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    need(server.service->push(desk.caller, desk.request({desk.chained(QByteArrayLiteral("not json"))})));
    const QByteArray kept =
        server.sql(QStringLiteral("SELECT body FROM pushed WHERE seq IS NULL"),
                   QStringLiteral("SELECT convert_from(body, 'UTF8') FROM pushed WHERE seq IS NULL"));
    QCOMPARE(kept, QByteArrayLiteral("not json"));
}

void TestPushQuarantine::answersAQuarantinedOperationTheSameUnderANewReplica()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto wrong = desk.commit({customerField(kAnna, kSurname, CellValue(qint64(5)))});
    const PushResult first = need(server.service->push(desk.caller, desk.request({wrong}))).results.at(0);
    QCOMPARE(need(server.service->push(desk.caller, desk.request({wrong}))).results.at(0), first);
    desk.takeNewReplica(1);
    const auto again = desk.chained(wrong.body);
    QCOMPARE(need(server.service->push(desk.caller, desk.request({again}))).results.at(0), first);
}

void TestPushQuarantine::quarantinesTextsThatNoStoreGivesBack()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto value = desk.commit({newCustomer(kAnna, QStringLiteral("a") + QChar(0xFFFF))});
    Change tag;
    tag.collection = collections::kCustomer;
    tag.row = kBert;
    tag.add[kTags] = QStringList{QString(QChar(0xFFFE))};
    const auto element = desk.commit({tag});
    const PushReply reply = need(server.service->push(desk.caller, desk.request({value, element})));
    QCOMPARE(reply.results.at(0).reason, QStringLiteral("bad-text: customer"));
    QCOMPARE(reply.results.at(1).reason, QStringLiteral("bad-text: customer"));
}

void TestPushQuarantine::quarantinesEditsOfARowWhoseCreationWasRefused()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    constexpr int kBirthYear = 6;
    Change creation = newCustomer(kAnna, QStringLiteral("A"));
    creation.put.insert(kBirthYear, QStringLiteral("soon"));
    const auto refused = desk.commit({creation});
    const auto edit = desk.commit({customerField(kAnna, kGiven, QStringLiteral("G"))});
    const PushReply together = need(server.service->push(desk.caller, desk.request({refused, edit})));
    QCOMPARE(together.results.at(1).outcome, kQuarantined);
    QVERIFY(together.results.at(1).reason.startsWith(QLatin1String("depends-on: ")));
    const auto later = desk.commit({customerField(kAnna, kGiven, QStringLiteral("H"))});
    QCOMPARE(need(server.service->push(desk.caller, desk.request({later}))).results.at(0).outcome,
             kQuarantined);
    desk.takeNewReplica(1);
    const auto elsewhere = desk.commit({customerField(kAnna, kGiven, QStringLiteral("I"))});
    QCOMPARE(need(server.service->push(desk.caller, desk.request({elsewhere}))).results.at(0).outcome,
             kQuarantined);
    QCOMPARE(need(server.store->head(desk.caller.store)).head, 0);
}

void TestPushQuarantine::quarantinesEditsOfARowWhoseCreationWasTooLarge()
{
    ServerFixture server;
    ServerLimits limits;
    limits.operationBytes = 400;
    SyncService small(*server.store, forecourtCatalog(), server.clock, limits);
    DeskDouble desk(server.addStore(1), 1);
    const auto large = desk.commit({newCustomer(kAnna, QString(500, QLatin1Char('x')))});
    const auto edit = desk.commit({customerField(kAnna, kGiven, QStringLiteral("G"))});
    const PushReply reply = need(small.push(desk.caller, desk.request({large, edit})));
    QCOMPARE(reply.results.at(0).outcome, kQuarantined);
    QVERIFY(reply.results.at(1).reason.startsWith(QLatin1String("depends-on: ")));
}

// The copy offers what it took along under its own name; that it was known here makes no difference.
void TestPushQuarantine::editsOfARowThatACopyOfTheDeskWasRefusedAreRefused()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble desk(store, 1);
    DeskDouble copy(store, 2);
    const auto refused = desk.commit({newCustomer(kAnna, QString(QChar(0xFFFF)))});
    need(server.service->push(desk.caller, desk.request({refused})));
    const auto taken = copy.chained(refused.body);
    const auto edit = copy.commit({customerField(kAnna, kGiven, QStringLiteral("G"))});
    need(server.service->push(copy.caller, copy.request({taken})));
    QCOMPARE(need(server.service->push(copy.caller, copy.request({edit}))).results.at(0).outcome,
             kQuarantined);
}

void TestPushQuarantine::rowsThatWereRefusedBeforeTheMigrationAreKnown()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    QList<ChainedOperation> refused;
    for (const char *body :
         {"not json", "\xff\xfe", "[]", R"({"op":"x","ch":5})", R"({"op":7,"ch":[1,null,{}]})"}) {
        refused.append(desk.chained(body));
    }
    refused.append(desk.commit({newCustomer(kAnna, QString(QChar(0)) + QChar(0xFFFF))}));
    Change large = newCustomer(kBert, QString(70'000, QLatin1Char('x')));
    refused.append(desk.commit({large}));
    const PushReply reply = need(server.service->push(desk.caller, desk.request(refused)));
    for (const PushResult &result : reply.results) {
        QCOMPARE(result.outcome, kQuarantined);
    }
    server.sql(QStringLiteral("DELETE FROM refused_row"), QStringLiteral("DELETE FROM refused_row"));
    const auto again = [](const char *folder) {
        for (const Migration &migration : need(loadMigrations(QString::fromLatin1(folder)))) {
            for (const QString &statement : migration.statements) {
                if (statement.contains(QLatin1String("INTO refused_row"))) {
                    return statement;
                }
            }
        }
        return QString();
    };
    server.sql(again(":/migrations/server"), again(":/migrations/server/postgresql"));
    for (const QUuid &row : {kAnna, kBert}) {
        const auto edit = desk.commit({customerField(row, kGiven, QStringLiteral("G"))});
        const PushReply edited = need(server.service->push(desk.caller, desk.request({edit})));
        QCOMPARE(edited.results.at(0).outcome, kQuarantined);
        QVERIFY(edited.results.at(0).reason.startsWith(QLatin1String("depends-on: ")));
    }
}

void TestPushQuarantine::takesEditsOfARowNobodyMade()
{
    ServerFixture server;
    DeskDouble desk(server.addStore(1), 1);
    const auto edit = desk.commit({customerField(kAnna, kGiven, QStringLiteral("G"))});
    QCOMPARE(need(server.service->push(desk.caller, desk.request({edit}))).results.at(0).outcome, kOk);
}

void TestPushQuarantine::editsOfARefusedRowStandWhereAnotherDeskMadeIt()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble desk(store, 1);
    DeskDouble other(store, 2);
    const auto refused = desk.commit({newCustomer(kAnna, QString(QChar(0xFFFF)))});
    const auto made = other.commit({newCustomer(kAnna, QStringLiteral("A"))});
    const auto edit = desk.commit({customerField(kAnna, kGiven, QStringLiteral("G"))});
    need(server.service->push(desk.caller, desk.request({refused})));
    need(server.service->push(other.caller, other.request({made})));
    QCOMPARE(need(server.service->push(desk.caller, desk.request({edit}))).results.at(0).outcome, kOk);
}

// A few bytes that lose against long notes would be told with those notes, to every desk.
void TestPushQuarantine::quarantinesWhatLeavesMoreConflictsThanDesksCanRead()
{
    ServerFixture server;
    const StoreId store = server.addStore(1);
    DeskDouble writer(store, 1);
    constexpr int kCustomers = 80;
    for (int i = 0; i < kCustomers; ++i) {
        Change note = newCustomer(idNumber(quint32(100 + i)), QStringLiteral("A"));
        note.put.insert(kNotes, QString(60'000, QLatin1Char('x')));
        need(server.service->push(writer.caller, writer.request({writer.commit({note})})));
    }
    DeskDouble blind(store, 2);
    QList<Change> changes;
    for (int i = 0; i < kCustomers; ++i) {
        changes.append(customerField(idNumber(quint32(100 + i)), kNotes, QStringLiteral("y")));
    }
    const auto all = blind.commit(changes);
    const auto one = blind.commit({changes.first()});
    const PushReply reply = need(server.service->push(blind.caller, blind.request({all, one})));
    QCOMPARE(reply.results.at(0), (PushResult{1, kQuarantined, 0, QStringLiteral("too-large: conflicts")}));
    QCOMPARE(reply.results.at(1).outcome, kOk);
    QCOMPARE(need(server.store->head(store)).head, kCustomers + 1);
}

QTEST_GUILESS_MAIN(TestPushQuarantine)
#include "tst_pushquarantine.moc"

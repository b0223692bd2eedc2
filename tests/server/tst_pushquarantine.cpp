// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/hybridclock.h"
#include "tests/server/servertest.h"

using namespace forecourt;

namespace {

constexpr auto kOk = PushOutcome::Ok;
constexpr auto kQuarantined = PushOutcome::Quarantined;
const QUuid kAnna = idNumber(11);
const QUuid kBert = idNumber(12);

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

QTEST_GUILESS_MAIN(TestPushQuarantine)
#include "tst_pushquarantine.moc"

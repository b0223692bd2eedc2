// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/apigate.h"
#include "server/service/incominglead.h"
#include "tests/server/intakefixture.h"
#include "tests/support/rightssamples.h"

#include <thread>

using namespace forecourt;

// Leads that sources send to the server: keys, each lead once, and the store's log.
class TestLeadIntake final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init()
    {
        useEngineOfRow();
        m_it = std::make_unique<IntakeFixture>();
    }
    void cleanup() { m_it.reset(); }

    void aNewLeadStandsInTheLogAsADesksOperation();
    void theClockRunsFromTheReceipt();
    void theSameNumberAgainIsTheSameLead();
    void twoKeysOfOneSourceShareItsNumbers();
    void sourcesDoNotShareNumbers();
    void aNumberReadsTheSameInBothFormats();
    void aDeletedLeadStaysDeleted();
    void aKeyWritesToItsOwnStoreAlone();
    void otherKeysAreRefused();
    void aRevokedKeyIsRefused();
    void keysAreListedAndKeptAsHashes();
    void aSourceNeedsAName();
    void severalProspectsAreTakenOneByOne();
    void aProspectTwiceInABodyIsOneLead();
    void whatIsBadDoesNotHoldUpWhatIsGood();
    void ofTwoAtOnceOneIsNew();
    void theChainOfAKeyGoesOn();
    void whereRolesBindTheServerMayTakeLeads();
    void aRestoredDatabaseTakesLeadsAgain();
    void theGateRefusesByTheHeaderAlone();
    void theGateCountsByKey();

private:
    std::unique_ptr<IntakeFixture> m_it;
};

void TestLeadIntake::aNewLeadStandsInTheLogAsADesksOperation()
{
    const HttpReply reply = m_it->send(kJson, leadJson("W-1"));
    QCOMPARE(reply.status, 201);
    QCOMPARE(outcomesOf(reply), QStringLiteral("new"));
    QCOMPARE(m_it->intake->announced, QList<StoreId>{m_it->store});
    QCOMPARE(reply.operations, 1);
    const LogEntry entry = logOf(*m_it->server.store, m_it->store).constLast();
    QCOMPARE(entry.desk, QStringLiteral("intake"));
    QCOMPARE(entry.useCase, QStringLiteral("receiveLead"));
    QVERIFY(entry.actor.isNull());
    QCOMPARE(entry.effects.size(), 2);
    QCOMPARE(entry.effects[0].row, idOf(reply));
    QCOMPARE(entry.effects[1].collection, collections::kTimelineEvent);
    QVERIFY(entry.conflicts.isEmpty());
    QCOMPARE(m_it->text(idOf(reply), "source"), QStringLiteral("Site"));
    QCOMPARE(m_it->text(idOf(reply), "status"), QStringLiteral("new"));
    QCOMPARE(m_it->text(idOf(reply), "contact_phone"), QStringLiteral("13800138000"));
    const QUuid event = entry.effects[1].row;
    QCOMPARE(m_it->cell(collections::kTimelineEvent, event, "kind").text(), QStringLiteral("lead_received"));
    QCOMPARE(m_it->cell(collections::kTimelineEvent, event, "ref").uuid(), idOf(reply));
    QVERIFY(m_it->digestHolds());
}

void TestLeadIntake::theClockRunsFromTheReceipt()
{
    const QByteArray body = leadJson("W-1", R"("email":"a@b.cn","requestedAt":"2026-11-01T10:00:00+08:00")");
    const QUuid lead = idOf(m_it->send(kJson, body));
    QCOMPARE(m_it->cell(collections::kLead, lead, "received_at").number(), m_it->server.clock.nowMs());
    QCOMPARE(m_it->cell(collections::kLead, lead, "requested_at").number(), 1'793'498'400'000);
}

void TestLeadIntake::theSameNumberAgainIsTheSameLead()
{
    const HttpReply first = m_it->send(kJson, leadJson("W-1"));
    const HttpReply again = m_it->send(kJson, leadJson("W-1", R"("phone":"13900139000")"));
    QCOMPARE(again.status, 200);
    QCOMPARE(outcomesOf(again), QStringLiteral("known"));
    QCOMPARE(idOf(again), idOf(first));
    QCOMPARE(m_it->head(), 1);
    QCOMPARE(m_it->intake->announced.size(), 1);
    QCOMPARE(m_it->text(idOf(first), "contact_phone"), QStringLiteral("13800138000"));
}

void TestLeadIntake::twoKeysOfOneSourceShareItsNumbers()
{
    const QUuid first = idOf(m_it->send(kJson, leadJson("W-1")));
    const HttpReply again = m_it->intake->send(m_it->issue(m_it->store), kJson, leadJson("W-1"));
    QCOMPARE(again.status, 200);
    QCOMPARE(idOf(again), first);
}

void TestLeadIntake::sourcesDoNotShareNumbers()
{
    const QUuid first = idOf(m_it->send(kJson, leadJson("W-1")));
    const HttpReply other =
        m_it->intake->send(m_it->issue(m_it->store, "Call centre"), kJson, leadJson("W-1"));
    QCOMPARE(other.status, 201);
    QVERIFY(idOf(other) != first);
    // Nor does a source take another's place by naming it in the document.
    const HttpReply named = m_it->send(kAdf, adfOf(prospect("AH-1", kContact)));
    const HttpReply own =
        m_it->intake->send(m_it->issue(m_it->store, "AutoHome"), kAdf, adfOf(prospect("AH-1", kContact)));
    QCOMPARE(own.status, 201);
    QVERIFY(idOf(own) != idOf(named));
    QCOMPARE(m_it->text(idOf(named), "source"), QStringLiteral("Site"));
}

void TestLeadIntake::aNumberReadsTheSameInBothFormats()
{
    const QUuid first = idOf(m_it->send(kJson, leadJson("AH-1")));
    QCOMPARE(idOf(m_it->send(kAdf, adfOf(prospect("AH-1", kContact)))), first);
    QCOMPARE(m_it->head(), 1);
}

void TestLeadIntake::aDeletedLeadStaysDeleted()
{
    const QUuid lead = idOf(m_it->send(kJson, leadJson("W-1")));
    DeskDouble desk(m_it->store, 1);
    desk.cursor = 1;
    Change deletion;
    deletion.collection = collections::kLead;
    deletion.row = lead;
    deletion.dead = true;
    need(m_it->server.service->push(desk.caller, desk.request({desk.commit({deletion})})));
    const HttpReply again = m_it->send(kJson, leadJson("W-1"));
    QCOMPARE(again.status, 200);
    QCOMPARE(idOf(again), lead);
    QCOMPARE(m_it->head(), 2);
}

void TestLeadIntake::aKeyWritesToItsOwnStoreAlone()
{
    const StoreId south = m_it->server.addStore(2);
    const QByteArray southern = m_it->issue(south);
    QCOMPARE(m_it->send(kJson, leadJson("W-1")).status, 201);
    QCOMPARE(m_it->head(south), 0);
    const HttpReply reply = m_it->intake->send(southern, kJson, leadJson("W-1"));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.store, south.toString().toLatin1());
    QCOMPARE(m_it->head(), 1);
    QCOMPARE(m_it->head(south), 1);
    QCOMPARE(m_it->intake->announced, (QList<StoreId>{m_it->store, south}));
}

void TestLeadIntake::otherKeysAreRefused()
{
    const IntakeKey key = *IntakeKey::read(m_it->key);
    const IntakeKey other = *IntakeKey::read(m_it->issue(m_it->server.addStore(2)));
    const QList<QByteArray> refused{
        {},
        "nonsense",
        m_it->key.chopped(1),
        m_it->key + 'A',
        m_it->key.toUpper(),
        IntakeKey{key.id, other.secret}.text(),
        IntakeKey{other.id, key.secret}.text(),
        IntakeKey{idNumber(9), key.secret}.text(),
        IntakeKey{key.id, QByteArray(IntakeKey::kSecretBytes, '\0')}.text(),
    };
    for (const QByteArray &bearer : refused) {
        const HttpReply reply = m_it->intake->send(bearer, kJson, leadJson("W-1"));
        QCOMPARE(errorOf(reply), QStringLiteral("401 no-key"));
        QVERIFY(!reply.body.contains(key.secret.toHex()));
    }
    QCOMPARE(m_it->head(), 0);
}

void TestLeadIntake::aRevokedKeyIsRefused()
{
    const QString id = IntakeKey::read(m_it->key)->id.toString();
    QVERIFY(m_it->admin->revokeIntakeKey(id));
    QCOMPARE(errorOf(m_it->send(kJson, leadJson("W-1"))), QStringLiteral("403 revoked-key"));
    QCOMPARE(m_it->head(), 0);
    QCOMPARE(codeOf(m_it->admin->revokeIntakeKey(id)), ErrorCode::Conflict);
    QCOMPARE(codeOf(m_it->admin->revokeIntakeKey(QStringLiteral("nonsense"))), ErrorCode::NotFound);
    // The source's other keys go on.
    QCOMPARE(m_it->intake->send(m_it->issue(m_it->store), kJson, leadJson("W-1")).status, 201);
}

void TestLeadIntake::keysAreListedAndKeptAsHashes()
{
    m_it->server.clock.advance(1);
    m_it->issue(m_it->store, "Second");
    m_it->issue(m_it->server.addStore(2), "Elsewhere");
    const auto keys = need(m_it->admin->intakeKeys(m_it->store.toString()));
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0].source, QStringLiteral("Site"));
    QCOMPARE(keys[1].source, QStringLiteral("Second"));
    QCOMPARE(keys[0].hash.size(), 32);
    const IntakeKey key = *IntakeKey::read(m_it->key);
    QVERIFY(key.matches(keys[0].hash));
    QVERIFY(!key.matches(keys[1].hash) && !key.matches({}));
    QCOMPARE(m_it->server.sql(
                 QStringLiteral("SELECT count(*) FROM intake_key WHERE instr(hash, x'%1') > 0")
                     .arg(QString::fromLatin1(key.secret.toHex())),
                 QStringLiteral("SELECT count(*) FROM intake_key WHERE position('\\x%1'::bytea in hash) > 0")
                     .arg(QString::fromLatin1(key.secret.toHex()))),
             QByteArrayLiteral("0"));
}

void TestLeadIntake::aSourceNeedsAName()
{
    QCOMPARE(codeOf(m_it->admin->issueIntakeKey(m_it->store.toString(), QStringLiteral(" \t"))),
             ErrorCode::InvalidInput);
    QCOMPARE(codeOf(m_it->admin->issueIntakeKey(m_it->store.toString(), QString(101, u'x'))),
             ErrorCode::InvalidInput);
    QCOMPARE(codeOf(m_it->admin->issueIntakeKey(QStringLiteral("nowhere"), QStringLiteral("x"))),
             ErrorCode::NotFound);
}

void TestLeadIntake::severalProspectsAreTakenOneByOne()
{
    m_it->send(kJson, leadJson("2"));
    const QByteArray three = prospect("1", kContact) + prospect("2", kContact) + prospect("3", kContact);
    const HttpReply reply = m_it->send(kAdf, adfOf(three));
    QCOMPARE(reply.status, 201);
    QCOMPARE(outcomesOf(reply), QStringLiteral("new known new"));
    QCOMPARE(m_it->head(), 3);
    QCOMPARE(reply.leads.taken, 2);
    QCOMPARE(reply.leads.known, 1);
}

void TestLeadIntake::aProspectTwiceInABodyIsOneLead()
{
    const HttpReply reply = m_it->send(kAdf, adfOf(prospect("1", kContact) + prospect("1", kContact)));
    QCOMPARE(outcomesOf(reply), QStringLiteral("new known"));
    QCOMPARE(idOf(reply, 0), idOf(reply, 1));
    QCOMPARE(m_it->head(), 1);
}

void TestLeadIntake::whatIsBadDoesNotHoldUpWhatIsGood()
{
    const QByteArray nobody = prospect("2", "<name part=\"full\">Nobody</name>");
    const HttpReply mixed =
        m_it->send(kAdf, adfOf(prospect("1", kContact) + nobody + prospect("3", kContact)));
    QCOMPARE(mixed.status, 201);
    QCOMPARE(outcomesOf(mixed), QStringLiteral("new new"));
    const QJsonArray refused = jsonOf(mixed).value(QStringLiteral("refused")).toArray();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0].toObject().value(QStringLiteral("field")).toString(), QStringLiteral("contact"));
    QVERIFY(refused[0].toObject().value(QStringLiteral("column")).toInt() > 1);
    QCOMPARE(mixed.why, QByteArrayLiteral("invalid-lead/contact"));
    QCOMPARE(mixed.leads.refused, 1);
    // Where none is good, the reply is the first refusal, with all of them.
    const HttpReply bad = m_it->send(kAdf, adfOf(nobody + nobody));
    QCOMPARE(errorOf(bad), QStringLiteral("422 invalid-lead/contact"));
    QCOMPARE(jsonOf(bad).value(QStringLiteral("refused")).toArray().size(), 2);
}

void TestLeadIntake::ofTwoAtOnceOneIsNew()
{
    constexpr int kServers = 4;
    constexpr int kLeads = 8;
    QList<int> statuses(kServers * kLeads);
    QList<QUuid> ids(kServers * kLeads);
    std::vector<std::thread> servers;
    for (int server = 0; server < kServers; ++server) {
        servers.emplace_back([&, server] {
            const auto store = m_it->server.openAnother();
            UuidV7Source made(m_it->server.clock);
            Intake intake(*store, m_it->server.clock, made);
            for (int i = 0; i < kLeads; ++i) {
                const HttpReply reply = intake.send(m_it->key, kJson, leadJson(QByteArray::number(i)));
                statuses[server * kLeads + i] = reply.status;
                ids[server * kLeads + i] = idOf(reply);
            }
        });
    }
    for (std::thread &server : servers) {
        server.join();
    }
    QCOMPARE(statuses.count(201), kLeads);
    QCOMPARE(statuses.count(200), (kServers - 1) * kLeads);
    QCOMPARE(QSet<QUuid>(ids.begin(), ids.end()).size(), kLeads);
    QCOMPARE(m_it->head(), kLeads);
    QVERIFY(m_it->digestHolds());
}

void TestLeadIntake::theChainOfAKeyGoesOn()
{
    const QUuid replica = IntakeKey::read(m_it->key)->id;
    m_it->send(kJson, leadJson("1"));
    m_it->send(kAdf, adfOf(prospect("2", kContact) + prospect("3", kContact)));
    const auto chain = need(m_it->server.store->replica(m_it->store, replica));
    QCOMPARE(chain->n, 3);
    QCOMPARE(chain->device, intakeDevice(m_it->store));
    // No desk can write under it.
    DeskDouble desk(m_it->store, 1);
    desk.replica = replica;
    const auto made = desk.commit({newCustomer(idNumber(3), QStringLiteral("A"))});
    QCOMPARE(codeOf(m_it->server.service->push(desk.caller, desk.request({made}))), ErrorCode::Forbidden);
    qint64 last = 0;
    for (const LogEntry &entry : logOf(*m_it->server.store, m_it->store)) {
        QCOMPARE(entry.replica, replica);
        QVERIFY(entry.hlc > last);
        last = entry.hlc;
    }
}

void TestLeadIntake::whereRolesBindTheServerMayTakeLeads()
{
    DeskDouble desk(m_it->store, 1);
    Operation stage = desk.operation(rightsStage());
    stage.actor = QUuid();
    const auto place = desk.chained(encodeOperation(stage));
    QCOMPARE(need(m_it->server.service->push(desk.caller, desk.request({place}))).results.first().outcome,
             PushOutcome::Ok);
    QCOMPARE(m_it->send(kJson, leadJson("W-1")).status, 201);
    QCOMPARE(m_it->head(), 2);
}

void TestLeadIntake::aRestoredDatabaseTakesLeadsAgain()
{
    const QUuid first = idOf(m_it->send(kJson, leadJson("W-1")));
    const auto copy = m_it->server.backup();
    m_it->server.serve(m_it->server.open(*copy));
    m_it->serve();
    need(m_it->server.store->restored(m_it->store, m_it->server.clock.nowMs()));
    QCOMPARE(idOf(m_it->send(kJson, leadJson("W-1"))), first);
    QCOMPARE(m_it->send(kJson, leadJson("W-2")).status, 201);
    QCOMPARE(m_it->head(), 2);
    m_it->server.serve(m_it->server.openAnother()); // the copy goes first
}

void TestLeadIntake::theGateRefusesByTheHeaderAlone()
{
    const TokenSigner signer(QByteArray(TokenSigner::kSecretBytes, 's'));
    ApiGate gate(m_it->server.clock, signer, ServerLimits());
    const auto status = [&](const char *method, const QByteArray &key, const QByteArray &type) {
        const auto admitted = gate.admit({method, kLeadsPath, {}, key, "127.0.0.1", type});
        return admitted ? 0 : admitted.error().status;
    };
    QCOMPARE(status("POST", m_it->key, kJson), 0);
    QCOMPARE(status("GET", m_it->key, kJson), 405);
    QCOMPARE(status("POST", {}, kJson), 401);
    const TokenClaims desk{idNumber(1), m_it->store, m_it->server.clock.nowMs() + 1000};
    QCOMPARE(status("POST", signer.token(desk).toLatin1(), kJson), 401);
    QCOMPARE(status("POST", m_it->key, {}), 415);
    QCOMPARE(status("POST", m_it->key, "text/html"), 415);
    QCOMPARE(status("POST", m_it->key, "application/json;charset=x-nobody"), 415);
    const auto admitted = gate.admit({"POST", kLeadsPath, {}, m_it->key, "127.0.0.1", kJson});
    QCOMPARE(admitted->bodyBytes, kMostLeadBytes);
    QCOMPARE(admitted->inflatedBytes, kMostLeadBytes);
    QVERIFY(admitted->writes);
    QVERIFY(!admitted->hasToken); // nothing is proved yet
    // A key opens nothing else.
    QCOMPARE(gate.admit({"GET", "/v1/pull", {}, m_it->key, "127.0.0.1"}).error().status, 401);
}

void TestLeadIntake::theGateCountsByKey()
{
    const TokenSigner signer(QByteArray(TokenSigner::kSecretBytes, 's'));
    ApiRates rates;
    rates.keyBurst = 2;
    rates.keyPerSecond = 1;
    rates.senderBurst = 5;
    rates.senderPerSecond = 1;
    ApiGate gate(m_it->server.clock, signer, ServerLimits(), rates);
    const auto status = [&](const QByteArray &key, const QByteArray &address) {
        const auto admitted = gate.admit({"POST", kLeadsPath, {}, key, address, kJson});
        return admitted ? 0 : admitted.error().status;
    };
    const QByteArray other = m_it->issue(m_it->store);
    QCOMPARE(status(m_it->key, "a"), 0);
    QCOMPARE(status(m_it->key, "b"), 0);
    QCOMPARE(status(m_it->key, "c"), 429);
    QCOMPARE(status(other, "c"), 0);
    // Who knows the id alone does not use up the key's share.
    const IntakeKey forged{IntakeKey::read(other)->id, QByteArray(IntakeKey::kSecretBytes, 'x')};
    QCOMPARE(status(forged.text(), "d"), 0);
    QCOMPARE(status(forged.text(), "d"), 0);
    QCOMPARE(status(forged.text(), "d"), 429);
    QCOMPARE(status(other, "e"), 0);
    // Nor do guesses cost nothing.
    QCOMPARE(status("nonsense", "d"), 401);
    QCOMPARE(status("nonsense", "d"), 401);
    QCOMPARE(status("nonsense", "d"), 429);
    m_it->server.clock.advance(1000);
    QCOMPARE(status(m_it->key, "c"), 0);
}

QTEST_GUILESS_MAIN(TestLeadIntake)
#include "tst_leadintake.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "server/service/tokensigner.h"
#include "tests/server/accesscalls.h"
#include "tests/server/engineserver.h"
#include "tests/server/networkdesk.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace forecourt;

namespace {

const QString kReason = QStringLiteral("lost on the train by Zhang Wei");
constexpr int kSeconds = 1000;

struct Caller
{
    NetworkDesk keys;
    QByteArray token;
    QUuid replica;
    QUuid row;
};

} // namespace

// Who is not let in, at the real program: with whatever token, nonce or name they come. Every refusal leaves
// a line in the log that names its reason, and nobody.
class TestAccessWalls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init();
    void cleanup() { m_server.reset(); }

    void expiredTokensAreRefused();
    void forgedTokensAreRefused();
    void aTokenForAnotherStoreThanItsDevicesIsRefused();
    void aTokenOfNoDeviceIsRefused();
    void aNonceIsGoodOnce();
    void expiredNoncesAreRefused();
    void anothersNonceIsRefused();
    void anothersSignatureIsRefused();
    void wrongCodesAreRefused();
    void anothersIntakeKeyIsRefused();
    void theRowsOfAnotherStoreAreOutOfReach();
    void aReplicaOfAnotherStoreMeansNothingHere();
    void partsOfAnotherStoreAreOutOfReach();
    void theDesksOfAnotherStoreAreOutOfReach();
    void idsByChanceFindNothing();
    void aRevokedDeviceIsRefusedEverywhere();
    void aRevokedDeviceThatWaitsIsRefusedAtOnce();
    void refusalsTellNothingOfTheProgram();

private:
    Caller enrolled(const QString &store);
    // Each over a connection of its own: one that was refused early is closed.
    RawReply ask(const QByteArray &request) { return RawConnection(m_server->port).ask(request); }
    RawReply hello(const QByteArray &token)
    {
        return ask(
            httpPost("/v1/hello", encode(HelloRequest{1, m_north.replica, 1, 0, 0, 1}), bearer(token)));
    }
    [[nodiscard]] static QString wordOf(const RawReply &reply)
    {
        return QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("error")).toString();
    }
    [[nodiscard]] QByteArray nonceFor(const QUuid &device)
    {
        return need(decode<TokenReply>(ask(httpPost("/v1/token", encode(TokenRequest{device, {}, {}}))).body))
            .nonce;
    }
    RawReply prove(const QUuid &device, const QByteArray &nonce, const QByteArray &signature)
    {
        return ask(httpPost("/v1/token", encode(TokenRequest{device, nonce, signature})));
    }
    // Ends the server; its log.
    QByteArray logAtTheEnd()
    {
        if (m_server->stop() != 0) {
            qFatal("the server did not end");
        }
        return m_server->log();
    }
    void logTells(const QByteArray &why)
    {
        const QByteArray log = logAtTheEnd();
        QVERIFY2(log.contains("why=" + why), log.constData());
        for (const char *personal : {"127.0.0.1", "Zhang", "North desk", "Wang"}) {
            QVERIFY2(!log.contains(personal), log.constData());
        }
    }
    [[nodiscard]] static qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }
    [[nodiscard]] QList<QByteArray> pulledBy(const Caller &caller)
    {
        const RawReply reply = ask(httpGet("/v1/pull?epoch=1&cursor=0&limit=100", bearer(caller.token)));
        return need(decode<PullReply>(reply.body)).entries;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EngineServer> m_server;
    std::unique_ptr<TokenSigner> m_signer; // with the server's own secret
    Caller m_north;
    Caller m_south;
};

void TestAccessWalls::init()
{
    useEngineOfRow();
    const QByteArray secret = systemRandomBytes(TokenSigner::kSecretBytes);
    QFile file(m_folder.filePath(QStringLiteral("token.key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(secret);
    file.close();
    m_signer = std::make_unique<TokenSigner>(secret);
    m_server = std::make_unique<EngineServer>(QStringList{QStringLiteral("--token-key"), file.fileName()});
    m_north = enrolled(QStringLiteral("North"));
    m_south = enrolled(QStringLiteral("South"));
}

// A desk of a store of its own with one customer.
Caller TestAccessWalls::enrolled(const QString &store)
{
    Caller caller;
    m_server->admin({QStringLiteral("add-store"), store});
    RawConnection connection(m_server->port);
    caller.token = caller.keys.enrol(connection, m_server->admin({QStringLiteral("enrol-code"), store}));
    DeskDouble desk(StoreId(caller.keys.enrolled.store), store.size() + store.at(0).unicode());
    caller.replica = desk.replica;
    caller.row = derivedId("row", store.toUtf8());
    const auto made = desk.commit({newCustomer(caller.row, QStringLiteral("Wang of ") + store)});
    const RawReply pushed = ask(httpPost("/v1/push", encode(desk.request({made})), bearer(caller.token)));
    if (need(decode<PushReply>(pushed.body)).results.first().outcome != PushOutcome::Ok) {
        qFatal("the customer was not taken");
    }
    return caller;
}

void TestAccessWalls::expiredTokensAreRefused()
{
    const TokenClaims claims{m_north.keys.enrolled.device, StoreId(m_north.keys.enrolled.store), nowMs() - 1};
    const RawReply reply = hello(m_signer->token(claims).toLatin1());
    QCOMPARE(reply.status, 401);
    QCOMPARE(wordOf(reply), QStringLiteral("no-token"));
    logTells("no-token/token-expired");
}

void TestAccessWalls::forgedTokensAreRefused()
{
    const TokenSigner other(QByteArray(TokenSigner::kSecretBytes, 'o'));
    const TokenClaims claims{m_north.keys.enrolled.device, StoreId(m_north.keys.enrolled.store),
                             nowMs() + 60 * kSeconds};
    QCOMPARE(hello(other.token(claims).toLatin1()).status, 401);
    QCOMPARE(hello({}).status, 401);
    QCOMPARE(hello("A" + m_north.token).status, 401);
    QCOMPARE(hello(m_north.token).status, 200);
    logTells("no-token/token-forged");
}

void TestAccessWalls::aTokenForAnotherStoreThanItsDevicesIsRefused()
{
    // Even signed by this very server.
    const TokenClaims claims{m_north.keys.enrolled.device, StoreId(m_south.keys.enrolled.store),
                             nowMs() + 60 * kSeconds};
    const RawReply reply = hello(m_signer->token(claims).toLatin1());
    QCOMPARE(reply.status, 401);
    logTells("no-token/not-enrolled");
}

void TestAccessWalls::aTokenOfNoDeviceIsRefused()
{
    const TokenClaims claims{idNumber(5), StoreId(m_north.keys.enrolled.store), nowMs() + 60 * kSeconds};
    QCOMPARE(hello(m_signer->token(claims).toLatin1()).status, 401);
    logTells("no-token/not-enrolled");
}

void TestAccessWalls::aNonceIsGoodOnce()
{
    const QUuid device = m_north.keys.enrolled.device;
    const QByteArray nonce = nonceFor(device);
    QCOMPARE(prove(device, nonce, m_north.keys.sign(nonce)).status, 200);
    const RawReply replayed = prove(device, nonce, m_north.keys.sign(nonce));
    QCOMPARE(replayed.status, 403);
    QCOMPARE(wordOf(replayed), QStringLiteral("forbidden"));
    logTells("forbidden/nonce-used");
}

void TestAccessWalls::expiredNoncesAreRefused()
{
    const QUuid device = m_north.keys.enrolled.device;
    const QByteArray nonce = m_signer->nonce(device, nowMs() - 1, systemRandomBytes);
    QCOMPARE(prove(device, nonce, m_north.keys.sign(nonce)).status, 403);
    logTells("forbidden/nonce-expired");
}

void TestAccessWalls::anothersNonceIsRefused()
{
    const QByteArray nonce = nonceFor(m_south.keys.enrolled.device);
    QCOMPARE(prove(m_north.keys.enrolled.device, nonce, m_north.keys.sign(nonce)).status, 403);
    logTells("forbidden/nonce-foreign");
}

void TestAccessWalls::anothersSignatureIsRefused()
{
    const QByteArray nonce = nonceFor(m_north.keys.enrolled.device);
    QCOMPARE(prove(m_north.keys.enrolled.device, nonce, m_south.keys.sign(nonce)).status, 403);
    logTells("forbidden/not-proved");
}

void TestAccessWalls::wrongCodesAreRefused()
{
    const QByteArray used = m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("North")});
    const auto enrol = [&](const QByteArray &code) {
        return ask(
            httpPost("/v1/enrol", encode(EnrolRequest{QString::fromLatin1(code), NetworkDesk().publicKey(),
                                                      QStringLiteral("North desk of Zhang")})));
    };
    QCOMPARE(enrol(used).status, 200);
    QCOMPARE(enrol(used).status, 403);
    QCOMPARE(enrol("00000-00000").status, 403);
    logTells("forbidden/bad-code");
}

void TestAccessWalls::anothersIntakeKeyIsRefused()
{
    const QByteArray key =
        m_server->admin({QStringLiteral("intake-key"), QStringLiteral("South"), QStringLiteral("AutoHome")});
    QCOMPARE(hello(key).status, 401); // a key is no token
    const QByteArray json = "Content-Type: application/json\r\n";
    QCOMPARE(ask(httpPost("/v1/leads", "{}", bearer(m_north.token) + json)).status, 401); // nor a token a key
    QByteArray guessed = key;
    guessed[guessed.size() - 2] = guessed.at(guessed.size() - 2) == 'A' ? 'B' : 'A';
    QCOMPARE(ask(httpPost("/v1/leads", "{}", bearer(guessed) + json)).status, 401);
    logTells("no-key");
}

void TestAccessWalls::theRowsOfAnotherStoreAreOutOfReach()
{
    const QList<QByteArray> entries = pulledBy(m_north);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().contains("Wang of North"));
    // Asking for the bucket where the other's row lies.
    const int bucket = static_cast<uchar>(m_south.row.toRfc4122().back());
    const RawReply verified = ask(httpPost(
        "/v1/verify", encode(VerifyRequest{1, 1, QByteArray(16, 'x'), bucket}), bearer(m_north.token)));
    QCOMPARE(verified.status, 200);
    const VerifyReply reply = need(decode<VerifyReply>(verified.body));
    for (const VerifyReply::RowDigest &row : reply.rows) {
        QVERIFY(row.row != m_south.row);
    }
    // An edit of the other's row makes a row of one's own, and touches nothing there.
    DeskDouble desk(StoreId(m_north.keys.enrolled.store), 3);
    const auto edit = desk.commit({customerField(m_south.row, kGiven, CellValue(QStringLiteral("Mine")))});
    QCOMPARE(ask(httpPost("/v1/push", encode(desk.request({edit})), bearer(m_north.token))).status, 200);
    QCOMPARE(pulledBy(m_south).size(), 1);
}

void TestAccessWalls::aReplicaOfAnotherStoreMeansNothingHere()
{
    const RawReply reply = ask(
        httpPost("/v1/hello", encode(HelloRequest{1, m_south.replica, 1, 0, 0, 1}), bearer(m_north.token)));
    QCOMPARE(reply.status, 200);
    const HelloReply told = need(decode<HelloReply>(reply.body));
    QCOMPARE(told.n, 0); // as of one that never pushed
    QVERIFY(told.chain.isEmpty());
    // And one of another desk of the same store is refused.
    NetworkDesk second;
    RawConnection connection(m_server->port);
    const QByteArray token =
        second.enrol(connection, m_server->admin({QStringLiteral("enrol-code"), QStringLiteral("North")}));
    QCOMPARE(hello(token).status, 403);
    logTells("forbidden/foreign-replica");
}

void TestAccessWalls::partsOfAnotherStoreAreOutOfReach()
{
    m_server->admin({QStringLiteral("snapshot"), QStringLiteral("South")});
    const RawReply manifest = ask(httpGet("/v1/snapshot", bearer(m_south.token)));
    const QByteArray name = need(decode<SnapshotReply>(manifest.body)).parts.first().sha.toHex();
    QCOMPARE(ask(httpGet("/v1/part/" + name, bearer(m_south.token))).status, 200);
    QCOMPARE(ask(httpGet("/v1/part/" + name, bearer(m_north.token))).status, 404);
    QCOMPARE(ask(httpGet("/v1/part/" + name)).status, 401);
    QCOMPARE(ask(httpGet("/v1/snapshot", bearer(m_north.token))).status, 404);
}

void TestAccessWalls::theDesksOfAnotherStoreAreOutOfReach()
{
    const RawReply reply = ask(httpGet("/v1/devices", bearer(m_north.token)));
    QCOMPARE(reply.status, 200);
    const QList<DevicesReply::Device> devices = need(decode<DevicesReply>(reply.body)).devices;
    QCOMPARE(devices.size(), 1);
    QCOMPARE(devices.first().id, m_north.keys.enrolled.device);
    QVERIFY(!reply.body.contains(m_south.keys.enrolled.device.toString(QUuid::WithoutBraces).toLatin1()));
    // Nor by naming the store.
    const QByteArray south = m_south.keys.enrolled.store.toString(QUuid::WithoutBraces).toLatin1();
    const RawReply named = ask(httpGet("/v1/devices?store=" + south, bearer(m_north.token)));
    QCOMPARE(need(decode<DevicesReply>(named.body)).devices, devices);
    QCOMPARE(ask(httpGet("/v1/devices")).status, 401);
    QCOMPARE(ask(httpPost("/v1/devices", "{}", bearer(m_north.token))).status, 405);
}

// Whatever number, name or range somebody asks for: the answer never holds a row of another store.
void TestAccessWalls::idsByChanceFindNothing()
{
    constexpr int kTries = 150;
    QRandomGenerator random(7);
    for (int i = 0; i < kTries; ++i) {
        const QList<QByteArray> requests = callsByChance(m_north.token, random);
        const RawReply reply = ask(requests.at(random.bounded(static_cast<int>(requests.size()))));
        QVERIFY2(reply.status == 200 || reply.status == 400 || reply.status == 404 || reply.status == 409,
                 QByteArray::number(reply.status));
        QVERIFY(!reply.body.contains("Wang of South"));
        QVERIFY(!reply.body.contains(m_south.row.toString(QUuid::WithoutBraces).toLatin1()));
    }
}

void TestAccessWalls::aRevokedDeviceIsRefusedEverywhere()
{
    QCOMPARE(hello(m_north.token).status, 200);
    m_server->admin({QStringLiteral("revoke"), QStringLiteral("North"), QStringLiteral("A1"),
                     QStringLiteral("--reason"), kReason});
    DeskDouble desk(StoreId(m_north.keys.enrolled.store), 3);
    const QByteArray push =
        encode(desk.request({desk.commit({newCustomer(idNumber(9), QStringLiteral("A"))})}));
    const QUuid device = m_north.keys.enrolled.device;
    const QByteArray nonce = nonceFor(device);
    QList<RawReply> replies{hello(m_north.token), ask(httpPost("/v1/push", push, bearer(m_north.token))),
                            prove(device, nonce, m_north.keys.sign(nonce))};
    QRandomGenerator random(11);
    for (const QByteArray &call : callsByChance(m_north.token, random)) {
        replies.append(ask(call));
    }
    for (const RawReply &reply : std::as_const(replies)) {
        QCOMPARE(reply.status, 403);
        QCOMPARE(wordOf(reply), QStringLiteral("revoked"));
        QVERIFY(reply.body.contains(kReason.toUtf8()));
    }
    QCOMPARE(ask(httpGet("/v1/pull?epoch=1&cursor=0&limit=10", bearer(m_south.token))).status, 200);
    logTells("revoked"); // and not the reason
}

void TestAccessWalls::aRevokedDeviceThatWaitsIsRefusedAtOnce()
{
    RawConnection waiting(m_server->port);
    QElapsedTimer timer;
    timer.start();
    waiting.write(httpGet("/v1/pull?epoch=1&cursor=1&limit=10&wait=25000", bearer(m_north.token)));
    m_server->admin({QStringLiteral("revoke"), QStringLiteral("North"), QStringLiteral("A1"),
                     QStringLiteral("--reason"), kReason});
    const RawReply reply = waiting.read();
    QCOMPARE(reply.status, 403);
    QCOMPARE(wordOf(reply), QStringLiteral("revoked"));
    QVERIFY2(timer.elapsed() < 15 * kSeconds, QByteArray::number(timer.elapsed()));
}

void TestAccessWalls::refusalsTellNothingOfTheProgram()
{
    const QList<QByteArray> requests{
        httpPost("/v1/hello", "{", bearer(m_north.token)), httpPost("/v1/token", "[1,2"),
        httpPost("/v1/enrol", QByteArray(200, '{')), httpGet("/v1/pull?epoch=x", bearer(m_north.token)),
        httpGet("/v1/part/zz", bearer(m_north.token))};
    for (const QByteArray &request : requests) {
        const RawReply reply = ask(request);
        QVERIFY(reply.status >= 400 && reply.status < 500);
        for (const char *word : {".cpp", "0x", "std::", "terminate called", "SELECT", "at /"}) {
            QVERIFY2(!reply.body.contains(word), reply.body.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestAccessWalls)
#include "tst_accesswalls.moc"

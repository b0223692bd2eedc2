// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/announcedlimits.h"
#include "tests/server/apifixture.h"

#include <QJsonDocument>

using namespace forecourt;

// What the server refuses by, hello tells; and a desk that knows fewer limits reads the rest as before.
class TestAnnouncedLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_http.headerBytes = 9000;
        m_http.connections = 160;
        m_rates.deviceBurst = 3;
        m_rates.devicePerSecond = 0.5;
        m_api = std::make_unique<Api>(m_rates);
        m_token = m_api->enrolledToken(1);
    }

    void helloTellsEachOfThem();
    void anOlderDeskReadsItsOwn();
    void theRateIsTheOneThatIsEnforced();
    void smallBodiesAreAsLargeAsTold();

private:
    QByteArray hello()
    {
        ApiHandler handler(
            *m_api->server.service, m_api->enrol, m_api->tokens, [](StoreId) {},
            announcedLimits(m_http, m_rates));
        const HttpReply reply =
            handler.handle(post("/v1/hello", m_token, encode(HelloRequest{1, idNumber(9)})));
        return reply.status == 200 ? reply.body : QByteArray();
    }
    qint64 told(const char *limit)
    {
        const QJsonObject reply = QJsonDocument::fromJson(hello()).object();
        return reply.value(QStringLiteral("limits")).toObject().value(QLatin1String(limit)).toInteger(-1);
    }

    HttpLimits m_http;
    ApiRates m_rates;
    std::unique_ptr<Api> m_api;
    QByteArray m_token;
};

void TestAnnouncedLimits::helloTellsEachOfThem()
{
    const QJsonObject reply = QJsonDocument::fromJson(hello()).object();
    QCOMPARE(reply.value(QStringLiteral("protocol")).toInt(), kProtocolVersion);
    QCOMPARE(reply.value(QStringLiteral("minProtocol")).toInt(), 1);
    const QMap<QByteArray, qint64> enforced{
        {"bodyBytes", ServerLimits().bodyBytes},
        {"inflatedBytes", ServerLimits().inflatedBytes},
        {"operationBytes", ServerLimits().operationBytes},
        {"operationChanges", OperationLimits().maxChanges},
        {"operationFields", OperationLimits().maxCells},
        {"textCharacters", OperationLimits().maxTextLength},
        {"pushOperations", ServerLimits().pushOperations},
        {"pullEntries", ServerLimits().pullEntries},
        {"rows", RowsRequest::kMost},
        {"leaseNumbers", LeaseRequest::kMost},
        {"headerBytes", 9000},
        {"headerMs", 10'000},
        {"bodyMs", 30'000},
        {"bodyMostMs", 600'000},
        {"idleMs", 60'000},
        {"replyMs", 300'000},
        {"waitMs", 25'000},
        {"storeBurst", 10'000},
        {"storePerSecond", 2'000},
        {"deskConnections", 10},
        {"storeConnections", 120},
        {"storeBytesInFlight", 64 * 1024 * 1024},
    };
    const QJsonObject limits = reply.value(QStringLiteral("limits")).toObject();
    for (const auto &[name, value] : enforced.asKeyValueRange()) {
        QVERIFY2(limits.value(QLatin1String(name)).toInteger(-1) == value, name.constData());
    }
    QCOMPARE(limits.value(QStringLiteral("deskPerSecond")).toDouble(), 0.5);
}

void TestAnnouncedLimits::anOlderDeskReadsItsOwn()
{
    const HelloReply reply = need(decode<HelloReply>(hello()));
    QCOMPARE(reply.limits, ServerLimits());
    QCOMPARE(reply.epoch, 1);
}

void TestAnnouncedLimits::theRateIsTheOneThatIsEnforced()
{
    const qint64 burst = told("deskBurst");
    HttpHead head{"GET", "/v1/pull", {}, m_token, "127.0.0.1"};
    for (qint64 i = 0; i < burst; ++i) {
        QCOMPARE(m_api->status(head), 0);
    }
    QCOMPARE(m_api->status(head), 429);
}

void TestAnnouncedLimits::smallBodiesAreAsLargeAsTold()
{
    const auto admitted = m_api->gate.admit({"POST", "/v1/hello", {}, m_token, "127.0.0.1"});
    QVERIFY(admitted);
    QCOMPARE(admitted->bodyBytes, told("smallBodyBytes"));
}

QTEST_GUILESS_MAIN(TestAnnouncedLimits)
#include "tst_announcedlimits.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/digest.h"
#include "models/protocol/messages_devices.h"

#include <QTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes) {
        byte = static_cast<char>(*rc::gen::inRange(0, 256));
    }
    return bytes;
}

QUuid someId()
{
    QByteArray bytes = someBytes(16);
    bytes[0] = 1; // never null
    return QUuid::fromRfc4122(bytes);
}

// Of the characters that JSON, UTF-8 and UTF-16 find hard.
QString someText(qsizetype longest)
{
    static const QStringList alphabet{QStringLiteral("a"),  QStringLiteral("\""), QStringLiteral("\\"),
                                      QStringLiteral("\n"), QStringLiteral("张"), QStringLiteral("😀"),
                                      QStringLiteral("\t"), QStringLiteral("é"),  QStringLiteral(" ")};
    QString text;
    const qsizetype length = *rc::gen::inRange<qsizetype>(0, longest);
    for (qsizetype i = 0; i < length; ++i) {
        text += alphabet.at(*rc::gen::inRange<qsizetype>(0, alphabet.size()));
    }
    return text;
}

qint64 someNumber(qint64 least = 0)
{
    return *rc::gen::inRange<qint64>(least, std::numeric_limits<qint64>::max());
}

template <typename Message> void comesBack(const Message &message)
{
    const Result<Message> back = decode<Message>(encode(message));
    if (!back) {
        RC_FAIL(back.error().detail.toStdString());
    }
    RC_ASSERT(*back == message);
}

void check(const std::function<void()> &property)
{
    QVERIFY(rc::check(property));
}

template <typename Message> QString complaint(const QByteArray &bytes)
{
    const Result<Message> decoded = decode<Message>(bytes);
    return decoded ? QStringLiteral("accepted")
                   : errorWord(decoded.error().code) + QLatin1Char('|') + decoded.error().detail;
}

PushRequest somePush()
{
    PushRequest request{someId(), someNumber(), {}};
    const int count = *rc::gen::inRange(0, 20);
    for (int i = 0; i < count; ++i) {
        request.operations.append(
            {someNumber(1), someBytes(16), (QStringLiteral("{") + someText(50)).toUtf8()});
    }
    return request;
}

PushReply somePushReply()
{
    PushReply reply;
    reply.refusal = static_cast<PushRefusal>(*rc::gen::inRange(0, 4));
    if (reply.refusal != PushRefusal::None) {
        reply.at = someNumber();
        return reply;
    }
    const int count = *rc::gen::inRange(0, 20);
    for (int i = 0; i < count; ++i) {
        PushResult result{someNumber(1), static_cast<PushOutcome>(*rc::gen::inRange(0, 3)), 0, {}};
        if (result.outcome == PushOutcome::Quarantined) {
            result.reason = someText(40);
        } else {
            result.seq = someNumber(1);
        }
        reply.results.append(result);
    }
    return reply;
}

PullReply somePullReply()
{
    PullReply reply{static_cast<PullRefusal>(*rc::gen::inRange(0, 3)), someNumber(), someNumber(), {}};
    const int count = *rc::gen::inRange(0, 20);
    for (int i = 0; i < count; ++i) {
        reply.entries.append("{\"seq\":" + QByteArray::number(someNumber()) + "}");
    }
    return reply;
}

VerifyReply someVerifyReply()
{
    VerifyReply reply;
    reply.comparable = *rc::gen::arbitrary<bool>();
    reply.equal = *rc::gen::arbitrary<bool>();
    for (int i = 0; *rc::gen::arbitrary<bool>() && i < 1; ++i) {
        reply.buckets = QList<QByteArray>(kDigestBuckets, someBytes(kDigestBytes));
    }
    const int count = *rc::gen::inRange(0, 10);
    for (int i = 0; i < count; ++i) {
        reply.rows.append({*rc::gen::inRange(1, 100), someId(), someBytes(kDigestBytes)});
    }
    return reply;
}

} // namespace

class TestMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enrolComesBack();
    void tokenComesBack();
    void helloComesBack();
    void pushComesBack();
    void pushReplyComesBack();
    void pullReplyComesBack();
    void verifyComesBack();
    void devicesComeBack();
    void aListOfDevicesHasAnEnd();
    void leaseComesBack();
    void rowsComeBack();
    void aBodyKeepsItsBytes();
    void namesThePlaceThatIsMalformed_data();
    void namesThePlaceThatIsMalformed();
    void aPushNamesTheLineThatIsMalformed();
    void aReplyCutOffIsNotTaken();
    void limitsThePush();
    void limitsSmallMessages();
    void passesOverWhatItDoesNotKnow();
    void anyBytesAreAnswered();
};

void TestMessages::enrolComesBack()
{
    check([] {
        comesBack(EnrolRequest{someText(60).left(60), someBytes(32), someText(90)});
        comesBack(EnrolReply{someId(), someText(90), someId(), QStringLiteral("A1")});
    });
}

void TestMessages::tokenComesBack()
{
    check([] {
        comesBack(TokenRequest{someId(), {}, {}});
        comesBack(TokenRequest{someId(), someBytes(72), someBytes(64)});
        comesBack(TokenReply{someBytes(40), someText(90), someNumber()});
    });
}

void TestMessages::helloComesBack()
{
    check([] {
        HelloRequest request{1, someId(), someNumber(), someNumber(), someNumber(), 7};
        comesBack(request);
        request.refused = {someId(), someId()};
        comesBack(request);
        HelloReply reply{someNumber(), someNumber(), someNumber(), 0, {}, someNumber(), {}};
        comesBack(reply);
        reply.n = someNumber(1);
        reply.chain = someBytes(16);
        reply.limits = {someNumber(1), someNumber(1), someNumber(1), someNumber(1), someNumber(1)};
        reply.taken = {{someId(), someNumber(1)}};
        comesBack(reply);
    });
}

void TestMessages::pushComesBack()
{
    check([] { comesBack(somePush()); });
}

void TestMessages::pushReplyComesBack()
{
    check([] { comesBack(somePushReply()); });
}

void TestMessages::pullReplyComesBack()
{
    check([] { comesBack(somePullReply()); });
}

void TestMessages::verifyComesBack()
{
    check([] {
        comesBack(VerifyRequest{someNumber(), someNumber(), someBytes(16), *rc::gen::inRange(-1, 256)});
        comesBack(VerifyRequest{someNumber(), someNumber(), someBytes(16), -1, someNumber()});
        comesBack(someVerifyReply());
    });
}

void TestMessages::devicesComeBack()
{
    check([] {
        DevicesReply reply{someNumber(), {}};
        const int count = *rc::gen::inRange(0, 20);
        for (int i = 0; i < count; ++i) {
            reply.devices.append(
                {someId(), someText(90), someText(4), someNumber(), someNumber(), someNumber()});
        }
        comesBack(reply);
    });
}

void TestMessages::aListOfDevicesHasAnEnd()
{
    DevicesReply::Device device;
    device.id = QUuid(1, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    DevicesReply reply{1, QList<DevicesReply::Device>(DevicesReply::kMost, device)};
    QVERIFY(decode<DevicesReply>(encode(reply)));
    reply.devices.append(device);
    QCOMPARE(decode<DevicesReply>(encode(reply)).error().code, ErrorCode::TooLarge);
}

void TestMessages::leaseComesBack()
{
    check([] {
        comesBack(LeaseRequest{someNumber(), someId(), QStringLiteral("order"), someNumber(1)});
        comesBack(LeaseReply{someNumber(), QStringLiteral("order"), someNumber(),
                             *rc::gen::inRange<qint64>(0, 201)});
    });
}

void TestMessages::rowsComeBack()
{
    check([] {
        RowsRequest request{someNumber(), someNumber(), {}};
        RowsReply reply;
        reply.comparable = *rc::gen::arbitrary<bool>();
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            request.rows.append({i, someId()});
            Entity entity;
            entity.collection = i;
            entity.row = someId();
            entity.created = someNumber(1);
            entity.cells.insert(1, {CellValue::ofText(someText(40)), entity.created, 0});
            entity.cells.insert(2, {CellValue(someNumber()), someNumber(1), 0});
            entity.sets[3].insert(QStringLiteral("vip"), {someNumber(1)});
            reply.rows.append(entity);
        }
        comesBack(request);
        comesBack(reply);
    });
}

void TestMessages::aBodyKeepsItsBytes()
{
    const QByteArray body = QByteArrayLiteral("{ \"a\" :\t1.50, \"é\":\"\\u00e9 张 \\\\ \\\"\" }");
    const PushRequest request{QUuid::createUuid(), 1, {{1, nextChain({}, body), body}}};
    const PushRequest back = decode<PushRequest>(encode(request)).value();
    QCOMPARE(back.operations.first().body, body);
    QCOMPARE(nextChain({}, back.operations.first().body), back.operations.first().chain);
}

void TestMessages::namesThePlaceThatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(expected);
    };
    const QByteArray id = R"("replica":"00000000-0000-7000-8000-000000000001")";
    const auto with = [&](const char *name, const QByteArray &members, const char *expected) {
        row(name, QByteArray("{" + id + "," + members + "}").constData(), expected);
    };
    row("no json", "nonsense", "hello request: no JSON object");
    row("a list", "[]", "hello request: no JSON object");
    row("missing id", R"({"protocol":1})", "\"replica\" is not an id");
    row("upper-case id", R"({"protocol":1,"replica":"0000000A-0000-7000-8000-000000000001"})",
        "\"replica\" is not an id");
    with("text for a number", R"("protocol":1,"epoch":"1")", "\"epoch\" is not a whole number");
    with("fraction", R"("protocol":1,"epoch":1.5)", "\"epoch\" is not a whole number");
    with("beyond 64 bits", R"("protocol":1,"epoch":1e300)", "\"epoch\" is not a whole number");
    with("negative", R"("protocol":1,"epoch":1,"cursor":-1)", "\"cursor\" is less than 0");
    with("beyond 31 bits", R"("protocol":9999999999)", "\"protocol\" is too large");
}

void TestMessages::namesThePlaceThatIsMalformed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const QString found = complaint<HelloRequest>(json);
    QVERIFY2(found.startsWith(QLatin1String("malformed|")) && found.contains(expected), qPrintable(found));
}

void TestMessages::aPushNamesTheLineThatIsMalformed()
{
    const PushRequest request{
        QUuid::createUuid(), 1, {{1, QByteArray(16, 'c'), "{}"}, {2, QByteArray(16, 'c'), "{}"}}};
    QByteArray lines = encode(request);
    QCOMPARE(complaint<PushRequest>({}), QStringLiteral("malformed|push line 1 is missing"));
    QVERIFY(complaint<PushRequest>(QByteArray(lines).replace("\"n\":2", "\"n\":0"))
                .contains(QLatin1String("push line 3: \"n\" is less than 1")));
    QVERIFY(complaint<PushRequest>(QByteArray(lines).replace("\"n\":1", "\"chian\":1"))
                .contains(QLatin1String("push line 2: \"n\"")));
    QVERIFY(complaint<PushRequest>(QByteArray(lines).replace("6363", "6X63"))
                .contains(QLatin1String("push line 2: \"chain\" is not 16 bytes")));
    QVERIFY(complaint<PushRequest>(QByteArray(lines).replace("\"{}\"", "\"\""))
                .contains(QLatin1String("push line 2: \"body\" is empty")));
    QCOMPARE(complaint<PushRequest>(QByteArray(lines).replace("\n", "\n\n")),
             QStringLiteral("malformed|line 2 is empty"));
}

void TestMessages::aReplyCutOffIsNotTaken()
{
    PushReply reply;
    reply.results = {{1, PushOutcome::Ok, 5, {}}, {2, PushOutcome::Ok, 6, {}}};
    const QByteArray push = encode(reply);
    for (qsizetype length = 0; length < push.size() - 1; ++length) {
        QVERIFY2(!decode<PushReply>(push.left(length)), qPrintable(QString::number(length)));
    }
    const QByteArray pull = encode(PullReply{PullRefusal::None, 1, 2, {"{\"seq\":1}", "{\"seq\":2}"}});
    for (qsizetype length = 0; length < pull.size() - 1; ++length) {
        QVERIFY2(!decode<PullReply>(pull.left(length)), qPrintable(QString::number(length)));
    }
}

void TestMessages::limitsThePush()
{
    const ServerLimits limits;
    PushRequest request{QUuid::createUuid(), 1, {}};
    request.operations = QList<ChainedOperation>(limits.pushOperations, {1, QByteArray(16, 'c'), "{}"});
    QVERIFY(decode<PushRequest>(encode(request)));
    request.operations.append(request.operations.first());
    QCOMPARE(decode<PushRequest>(encode(request)).error().code, ErrorCode::TooLarge);
    // The largest body the limits allow passes even where every character of it grows; an endless line does
    // not.
    request.operations = {{1, QByteArray(16, 'c'), QByteArray(limits.operationBytes, '"')}};
    QVERIFY(decode<PushRequest>(encode(request)));
    request.operations = {{1, QByteArray(16, 'c'), QByteArray(5 * limits.operationBytes, 'x')}};
    QCOMPARE(decode<PushRequest>(encode(request)).error().code, ErrorCode::TooLarge);
    QCOMPARE(decode<PushRequest>(QByteArray(limits.inflatedBytes + 1, 'x')).error().code,
             ErrorCode::TooLarge);
}

void TestMessages::limitsSmallMessages()
{
    const EnrolRequest longName{QStringLiteral("c"), QByteArray(32, 'k'), QString(201, QLatin1Char('x'))};
    QVERIFY(complaint<EnrolRequest>(encode(longName)).contains(QLatin1String("\"name\" is too long")));
    const EnrolRequest shortKey{QStringLiteral("c"), QByteArray(31, 'k'), QStringLiteral("x")};
    QVERIFY(complaint<EnrolRequest>(encode(shortKey))
                .contains(QLatin1String("\"key\" is not a key of 32 bytes")));
    QCOMPARE(decode<HelloRequest>(QByteArray(20000, ' ')).error().code, ErrorCode::TooLarge);
    HelloRequest asking{1, QUuid::createUuid(), 1, 2, 3, 4};
    asking.refused = QList<QUuid>(HelloRequest::kMostRefused + 1, QUuid::createUuid());
    QVERIFY(complaint<HelloRequest>(encode(asking)).contains(QLatin1String("\"refused\" are more than")));
}

void TestMessages::passesOverWhatItDoesNotKnow()
{
    const HelloRequest request{1, QUuid::createUuid(), 1, 2, 3, 4};
    QByteArray json = encode(request);
    json.insert(1, "\"colour\":[1,{}],");
    QCOMPARE(decode<HelloRequest>(json).value(), request);
}

void TestMessages::anyBytesAreAnswered()
{
    check([] {
        QByteArray bytes = *rc::gen::arbitrary<bool>() ? encode(somePush()) : encode(somePushReply());
        const int changes = *rc::gen::inRange(0, 4);
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
            bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] =
                static_cast<char>(*rc::gen::inRange(0, 256));
        }
        static_cast<void>(decode<PushRequest>(bytes));
        static_cast<void>(decode<PushReply>(bytes));
        static_cast<void>(decode<PullReply>(bytes));
        static_cast<void>(decode<VerifyReply>(bytes));
    });
}

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"

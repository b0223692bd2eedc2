// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/gzip.h"
#include "tests/server/engineserver.h"
#include "tests/server/networkdesk.h"

using namespace forecourt;

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr int kNotes = 8; // of a customer

// The most memory that a process has had at once since it was last asked to count anew.
qint64 peakBytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no status of the server");
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
        }
    }
    qFatal("no peak of the server's memory");
}

} // namespace

// The memory of the real program, over both engines.
class TestServerMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { useEngineOfRow(); }
    void whatADeskWasRefusedIsNotReadAgain();
    void repliesThatNobodyReadsAreOnlySoMany();
};

// An edit of a row that nobody made asks whether its creation was refused. What the desk ever sent and was
// refused, far larger than what may stand in one request, is no part of the answer.
void TestServerMemory::whatADeskWasRefusedIsNotReadAgain()
{
    EngineServer server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    DeskDouble desk(StoreId(device.enrolled.store), 1);
    RawConnection connection(server.port);
    const QByteArray blanks(4 * kMiB - 1024, ' ');
    for (int i = 0; i < 16; ++i) {
        QList<ChainedOperation> operations;
        for (int each = 0; each < 7; ++each) {
            operations.append(desk.chained(blanks));
        }
        const QByteArray packed = need(deflateGzip(encode(desk.request(operations))));
        QCOMPARE(connection.ask(httpPost("/v1/push", packed, bearer(token) + kGzip)).status, 200);
    }
    const qint64 before = peakBytes(server.processId());
    const auto edit = desk.commit({customerField(idNumber(11), kGiven, QStringLiteral("G"))});
    const RawReply reply = connection.ask(httpPost("/v1/push", encode(desk.request({edit})), bearer(token)));
    QCOMPARE(need(decode<PushReply>(reply.body)).results.first().outcome, PushOutcome::Ok);
    const qint64 grown = peakBytes(server.processId()) - before;
    QVERIFY2(grown < 32 * kMiB, QByteArray::number(grown / kMiB) + " MiB more");
}

// Of one store 64 MiB may be under way. Who asks for more is told to come again, and the store is served as
// soon as somebody has taken what is there.
void TestServerMemory::repliesThatNobodyReadsAreOnlySoMany()
{
    EngineServer server;
    NetworkDesk device;
    const QByteArray token = tokenFor(server, device);
    DeskDouble desk(StoreId(device.enrolled.store), 1);
    RawConnection pushing(server.port);
    for (int i = 0; i < 9; ++i) { // more than a page
        QList<ChainedOperation> operations;
        for (int each = 0; each < 20; ++each) {
            Change note = newCustomer(idNumber(1000 + i * 20 + each), QStringLiteral("A"));
            note.put.insert(kNotes, QString(50'000, QLatin1Char('x')));
            operations.append(desk.commit({note}));
        }
        const QByteArray packed = need(deflateGzip(encode(desk.request(operations))));
        QCOMPARE(pushing.ask(httpPost("/v1/push", packed, bearer(token) + kGzip)).status, 200);
    }
    const QByteArray question = httpGet("/v1/pull?epoch=1&cursor=0&limit=1000", bearer(token));
    const qint64 before = peakBytes(server.processId());
    std::vector<std::unique_ptr<RawConnection>> readers;
    for (int i = 0; i < 60; ++i) {
        readers.push_back(std::make_unique<RawConnection>(server.port));
        readers.back()->takeAtMost(1024);
        readers.back()->write(question);
    }
    QHash<int, int> answers;
    for (const auto &reader : readers) {
        ++answers[reader->readStatus()];
    }
    const qint64 grown = peakBytes(server.processId()) - before;
    QVERIFY2(grown < 200 * kMiB, QByteArray::number(grown / kMiB) + " MiB more");
    QVERIFY(answers.value(200) >= 5);
    QCOMPARE(answers.value(503), 60 - answers.value(200));
    readers.clear();
    QTRY_COMPARE(RawConnection(server.port).ask(question).status, 200);
}

QTEST_GUILESS_MAIN(TestServerMemory)
#include "tst_servermemory.moc"

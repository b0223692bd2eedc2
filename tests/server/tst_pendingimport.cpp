// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pendingimport.h"
#include "tests/server/enrolleddevice.h"
#include "tests/support/rightssamples.h"

using namespace forecourt;

// What a desk could not send any more comes in by a file: each operation once, by the checks of a push; over
// both engines.
class TestPendingImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init()
    {
        useEngineOfRow();
        m_server = std::make_unique<ServerFixture>();
        m_store = m_server->addStore(1);
        m_device = std::make_unique<EnrolledDevice>(*m_server, m_store, 1, QStringLiteral("Front desk"));
    }
    void cleanup()
    {
        m_device.reset();
        m_server.reset();
    }

    void whatWaitedIsTakenInOnce();
    void whatTheDeskSentItselfMeanwhileIsKnown();
    void whatItSendsAfterEnrollingAgainIsKnown();
    void whatAPushWouldRefuseIsRefused();
    void rolesCountAsInAPush();
    void aLongFileIsTakenInWhole();
    void aChangedFileIsRefusedWhole_data();
    void aChangedFileIsRefusedWhole();
    void aFileOfAnotherStoreIsRefused();
    void aFileOfAnUnknownDeviceIsRefused();

private:
    PushResult push(const QList<Change> &changes)
    {
        const auto place = m_device->desk.commit(changes);
        return need(m_server->service->push(m_device->desk.caller, m_device->desk.request({place})))
            .results.first();
    }
    QString written(const QByteArray &bytes)
    {
        QFile file(m_server->folder.filePath(QStringLiteral("changes.jsonl")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("the file cannot be written");
        }
        return file.fileName();
    }
    Result<ImportedPending> takeIn(const QByteArray &bytes)
    {
        return PendingImport(*m_server->store, forecourtCatalog(), m_server->clock)
            .run(m_store, written(bytes));
    }
    QList<QByteArray> newCustomers(int count)
    {
        QList<QByteArray> bodies;
        for (int i = 0; i < count; ++i) {
            bodies.append(encodeOperation(m_device->desk.operation(
                {newCustomer(derivedId("row", QByteArray::number(i)), QStringLiteral("A"))})));
        }
        return bodies;
    }
    qint64 head() { return need(m_server->store->head(m_store)).head; }

    std::unique_ptr<ServerFixture> m_server;
    StoreId m_store;
    std::unique_ptr<EnrolledDevice> m_device;
};

void TestPendingImport::whatWaitedIsTakenInOnce()
{
    const QByteArray file = m_device->fileOf(newCustomers(3), m_store);
    need(m_server->store->devices().revoke(m_store, m_device->desk.caller.device, QStringLiteral("stolen"),
                                           1));
    const ImportedPending first = need(takeIn(file));
    QCOMPARE(first.taken, 3);
    QCOMPARE(first.device.device, m_device->desk.caller.device);
    const ImportedPending again = need(takeIn(file));
    QCOMPARE(again.taken, 0);
    QCOMPARE(again.known, 3);
    QCOMPARE(head(), 3);
    QCOMPARE(logOf(*m_server->store, m_store).last().desk, QStringLiteral("A1"));
    QCOMPARE(need(m_server->store->head(m_store)).digest, recomputedDigest(*m_server->store, m_store));
}

void TestPendingImport::whatTheDeskSentItselfMeanwhileIsKnown()
{
    const QList<QByteArray> bodies = newCustomers(3);
    const auto sent = m_device->desk.chained(bodies.first());
    need(m_server->service->push(m_device->desk.caller, m_device->desk.request({sent})));
    const ImportedPending imported = need(takeIn(m_device->fileOf(bodies, m_store)));
    QCOMPARE(imported.taken, 2);
    QCOMPARE(imported.known, 1);
    QCOMPARE(head(), 3);
}

void TestPendingImport::whatItSendsAfterEnrollingAgainIsKnown()
{
    const QList<QByteArray> bodies = newCustomers(2);
    need(takeIn(m_device->fileOf(bodies, m_store)));
    EnrolledDevice again(*m_server, m_store, 7, QStringLiteral("Front desk"));
    const auto reply = need(m_server->service->push(
        again.desk.caller,
        again.desk.request({again.desk.chained(bodies.at(0)), again.desk.chained(bodies.at(1))})));
    QCOMPARE(reply.results.first().outcome, PushOutcome::Duplicate);
    QCOMPARE(reply.results.last().outcome, PushOutcome::Duplicate);
    QCOMPARE(head(), 2);
}

void TestPendingImport::whatAPushWouldRefuseIsRefused()
{
    QList<QByteArray> bodies = newCustomers(1);
    bodies.append("{\"not\":\"an operation\"}");
    bodies.append(encodeOperation(
        m_device->desk.operation({customerField(idNumber(5), kSurname, CellValue(qint64(7)))})));
    const QByteArray file = m_device->fileOf(bodies, m_store);
    const ImportedPending imported = need(takeIn(file));
    QCOMPARE(imported.taken, 1);
    QCOMPARE(imported.refused.size(), 2);
    QVERIFY(imported.refused.first().reason.startsWith(QLatin1String("malformed: ")));
    QCOMPARE(imported.refused.last().reason, QStringLiteral("wrong-type: customer.surname"));
    QVERIFY(!imported.refused.last().operation.isNull());
    QCOMPARE(need(takeIn(file)).refused.size(), 2);
    QCOMPARE(head(), 1);
}

void TestPendingImport::rolesCountAsInAPush()
{
    QCOMPARE(push(rightsStage()).outcome, PushOutcome::Ok);
    Operation operation = m_device->desk.operation({newCustomer(idNumber(61), QStringLiteral("A"))});
    operation.actor = idNumber(99);
    operation.hlc = (m_server->clock.nowMs() + 1000) << 16;
    operation.cursor = 1;
    const ImportedPending imported = need(takeIn(m_device->fileOf({encodeOperation(operation)}, m_store)));
    QCOMPARE(imported.refused.value(0).reason, QStringLiteral("unknown-person"));
}

void TestPendingImport::aLongFileIsTakenInWhole()
{
    const int count = static_cast<int>(ServerLimits().pushOperations) + 3;
    const QByteArray file = m_device->fileOf(newCustomers(count), m_store);
    QCOMPARE(need(takeIn(file)).taken, count);
    QCOMPARE(need(takeIn(file)).known, count);
    QCOMPARE(head(), count);
}

void TestPendingImport::aChangedFileIsRefusedWhole_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("a value") << 0;
    QTest::newRow("an operation less") << 1;
    QTest::newRow("its end is missing") << 2;
    QTest::newRow("something after its end") << 3;
    QTest::newRow("another's signature") << 4;
    QTest::newRow("no such file at all") << 5;
    QTest::newRow("a newer format") << 6;
}

void TestPendingImport::aChangedFileIsRefusedWhole()
{
    QFETCH(const int, change);
    QByteArray file = m_device->fileOf(newCustomers(3), m_store);
    QList<QByteArray> lines = file.split('\n');
    switch (change) {
    case 0:
        file.replace("\\\"A\\\"", "\\\"B\\\"");
        break;
    case 1:
        lines.removeAt(2);
        file = lines.join('\n');
        break;
    case 2:
        file.truncate(file.size() - lines.at(4).size() - 1);
        break;
    case 3:
        file += lines.at(1) + '\n';
        break;
    case 4:
        lines[4] = pendingfile::signatureLine(KeyPair().sign("x")).trimmed();
        file = lines.join('\n');
        break;
    case 5:
        file = "something else";
        break;
    default:
        file.replace("\"version\":1", "\"version\":2");
        break;
    }
    const auto imported = takeIn(file);
    QVERIFY(!imported);
    QCOMPARE(head(), 0);
}

void TestPendingImport::aFileOfAnotherStoreIsRefused()
{
    const StoreId south = m_server->addStore(2);
    const QByteArray file = m_device->fileOf(newCustomers(1), south);
    QCOMPARE(codeOf(takeIn(file)), ErrorCode::Forbidden); // by its header
    PendingImport there(*m_server->store, forecourtCatalog(), m_server->clock);
    QCOMPARE(codeOf(there.run(south, written(file))), ErrorCode::Forbidden); // by its device
    QCOMPARE(need(m_server->store->head(south)).head, 0);
}

void TestPendingImport::aFileOfAnUnknownDeviceIsRefused()
{
    m_device->desk.caller.device = idNumber(77);
    QCOMPARE(codeOf(takeIn(m_device->fileOf(newCustomers(1), m_store))), ErrorCode::Forbidden);
}

QTEST_GUILESS_MAIN(TestPendingImport)
#include "tst_pendingimport.moc"

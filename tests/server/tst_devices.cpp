// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/revocation.h"
#include "server/service/deviceadmin.h"
#include "server/service/staffadmin.h"
#include "server/service/tokenhandler.h"
#include "tests/server/enrolleddevice.h"
#include "tests/support/rightssamples.h"

using namespace forecourt;

namespace {

const QString kReason = QStringLiteral("stolen from the counter");

} // namespace

// What an administrator does about devices and staff, over both engines.
class TestDevices final : public QObject
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
        m_admin = std::make_unique<DeviceAdmin>(*m_server->store, m_server->clock);
    }
    void cleanup()
    {
        m_admin.reset();
        m_device.reset();
        m_server.reset();
    }

    void devicesAreListedAsTheyWereEnrolled();
    void aTokenIsAContact();
    void aRevokedDeviceIsListedWithItsReason();
    void aRevokedDeviceGetsNoToken();
    void theTokenItHasEndsAtOnce();
    void whoDoesNotProveToBeItLearnsNoReason();
    void aDeviceIsRevokedOnceAndForAReason();
    void aDeviceIsFoundByIdPrefixOrName();
    void aDeviceOfAnotherStoreIsOutOfReach();
    void theDevicesOfAStoreAreCountedWithoutRevokedOnes();

    void staffIsListed();
    void whoIsDeactivatedIsSoEverywhere();
    void theFirstAdministratorIsNotDeactivated();
    void whoWasDeactivatedHasLeft();

private:
    TokenHandler tokens() { return {*m_server->store, m_server->clock, m_signer, systemRandomBytes}; }
    Result<TokenReply> ask(const KeyPair &keys)
    {
        TokenHandler handler = tokens();
        const QUuid device = m_device->desk.caller.device;
        const QByteArray nonce = need(handler.handle({device, {}, {}})).nonce;
        return handler.handle({device, nonce, keys.signNonce(nonce)});
    }
    void revoke() { need(m_admin->revoke(m_store, m_device->record.prefix, kReason)); }
    StaffAdmin staff() { return {*m_server->store, forecourtCatalog(), m_server->clock, m_ids}; }
    PushResult push(const QList<Change> &changes)
    {
        const auto place = m_device->desk.commit(changes);
        return need(m_server->service->push(m_device->desk.caller, m_device->desk.request({place})))
            .results.first();
    }
    qint64 head() { return need(m_server->store->head(m_store)).head; }

    std::unique_ptr<ServerFixture> m_server;
    StoreId m_store;
    std::unique_ptr<EnrolledDevice> m_device;
    std::unique_ptr<DeviceAdmin> m_admin;
    TokenSigner m_signer{QByteArray(TokenSigner::kSecretBytes, 's')};
    SystemClock m_system;
    UuidV7Source m_ids{m_system};
};

void TestDevices::devicesAreListedAsTheyWereEnrolled()
{
    m_server->clock.advance(5);
    const EnrolledDevice second(*m_server, m_store, 2, QStringLiteral("Workshop"));
    const QList<DeviceRecord> devices = need(m_admin->devices(m_store));
    QCOMPARE(devices.size(), 2);
    QCOMPARE(devices.first().name, QStringLiteral("Front desk"));
    QCOMPARE(devices.last().prefix, QStringLiteral("A2"));
    QCOMPARE(devices.last().enrolledAt, m_server->clock.nowMs());
    QCOMPARE(devices.last().contactedAt, 0);
    QCOMPARE(devices.last().revokedAt, 0);
    QVERIFY(devices.last().publicKey.isEmpty());
}

void TestDevices::aTokenIsAContact()
{
    m_server->clock.advance(1000);
    QVERIFY(ask(m_device->keys));
    QCOMPARE(need(m_admin->devices(m_store)).first().contactedAt, m_server->clock.nowMs());
}

void TestDevices::aRevokedDeviceIsListedWithItsReason()
{
    m_server->clock.advance(1000);
    revoke();
    const DeviceRecord device = need(m_admin->devices(m_store)).first();
    QCOMPARE(device.revokedAt, m_server->clock.nowMs());
    QCOMPARE(device.revokedReason, kReason);
}

void TestDevices::aRevokedDeviceGetsNoToken()
{
    QVERIFY(ask(m_device->keys));
    revoke();
    const auto refused = ask(m_device->keys);
    QVERIFY(!refused);
    QCOMPARE(revokedReason(refused.error()), std::optional(kReason));
}

void TestDevices::theTokenItHasEndsAtOnce()
{
    const QByteArray token = need(ask(m_device->keys)).token.toLatin1();
    QVERIFY(tokens().authenticate(token));
    revoke();
    const auto refused = tokens().authenticate(token);
    QVERIFY(!refused);
    QCOMPARE(revokedReason(refused.error()), std::optional(kReason));
}

void TestDevices::whoDoesNotProveToBeItLearnsNoReason()
{
    revoke();
    const auto refused = ask(KeyPair());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QVERIFY(!revokedReason(refused.error()));
}

void TestDevices::aDeviceIsRevokedOnceAndForAReason()
{
    QCOMPARE(codeOf(m_admin->revoke(m_store, QStringLiteral("A1"), QStringLiteral("  "))),
             ErrorCode::InvalidInput);
    QCOMPARE(codeOf(m_admin->revoke(m_store, QStringLiteral("A1"), QString(201, u'x'))),
             ErrorCode::InvalidInput);
    revoke();
    QCOMPARE(codeOf(m_admin->revoke(m_store, QStringLiteral("A1"), QStringLiteral("again"))),
             ErrorCode::Conflict);
    QCOMPARE(need(m_admin->devices(m_store)).first().revokedReason, kReason);
}

void TestDevices::aDeviceIsFoundByIdPrefixOrName()
{
    const QUuid id = m_device->desk.caller.device;
    QCOMPARE(need(m_admin->find(m_store, id.toString(QUuid::WithoutBraces))).device, id);
    QCOMPARE(need(m_admin->find(m_store, QStringLiteral("a1"))).device, id);
    QCOMPARE(need(m_admin->find(m_store, QStringLiteral("Front desk"))).device, id);
    QCOMPARE(codeOf(m_admin->find(m_store, QStringLiteral("Cellar"))), ErrorCode::NotFound);
    const EnrolledDevice twin(*m_server, m_store, 2, QStringLiteral("Front desk"));
    QCOMPARE(codeOf(m_admin->find(m_store, QStringLiteral("Front desk"))), ErrorCode::Conflict);
    revoke();
    QCOMPARE(need(m_admin->find(m_store, QStringLiteral("Front desk"))).device, twin.desk.caller.device);
}

void TestDevices::aDeviceOfAnotherStoreIsOutOfReach()
{
    const StoreId south = m_server->addStore(2);
    const QString id = m_device->desk.caller.device.toString(QUuid::WithoutBraces);
    QCOMPARE(codeOf(m_admin->revoke(south, id, kReason)), ErrorCode::NotFound);
    QVERIFY(need(m_admin->devices(south)).isEmpty());
    QVERIFY(!need(m_server->store->devices().revoke(south, m_device->desk.caller.device, kReason, 1)));
    QVERIFY(ask(m_device->keys));
}

void TestDevices::theDevicesOfAStoreAreCountedWithoutRevokedOnes()
{
    QCOMPARE(need(m_server->store->deviceCount(m_store)), 1);
    revoke();
    QCOMPARE(need(m_server->store->deviceCount(m_store)), 0);
}

void TestDevices::staffIsListed()
{
    QCOMPARE(push(rightsStage()).outcome, PushOutcome::Ok);
    const QList<StaffMember> members = need(staff().staff(m_store));
    QVERIFY(members.size() >= 8);
    const auto administrator = std::find_if(members.begin(), members.end(), [](const StaffMember &member) {
        return member.id == personOf(StaffRole::Administrator).uuid();
    });
    QVERIFY(administrator != members.end());
    QCOMPARE(administrator->role, QStringLiteral("administrator"));
    QVERIFY(administrator->isActive);
    QVERIFY(need(staff().staff(m_server->addStore(2))).isEmpty());
}

void TestDevices::whoIsDeactivatedIsSoEverywhere()
{
    QCOMPARE(push(rightsStage()).outcome, PushOutcome::Ok);
    const QUuid person = personOf(StaffRole::Sales).uuid();
    const QString id = person.toString(QUuid::WithoutBraces);
    QVERIFY(!need(staff().deactivate(m_store, id)).isActive);
    QCOMPARE(head(), 2);
    const LogEntry entry = logOf(*m_server->store, m_store).last();
    QCOMPARE(entry.useCase, QStringLiteral("deactivateStaff"));
    QVERIFY(entry.actor.isNull());
    QVERIFY(entry.conflicts.isEmpty());
    QCOMPARE(entry.effects.size(), 1);
    QCOMPARE(entry.effects.first().row, person);
    QCOMPARE(need(m_server->store->head(m_store)).digest, recomputedDigest(*m_server->store, m_store));
    QCOMPARE(codeOf(staff().deactivate(m_store, id)), ErrorCode::Conflict);
    // Another one goes on in the same chain.
    need(staff().deactivate(m_store, personOf(StaffRole::Parts).uuid().toString(QUuid::WithoutBraces)));
    QCOMPARE(head(), 3);
}

void TestDevices::theFirstAdministratorIsNotDeactivated()
{
    QCOMPARE(push(rightsStage()).outcome, PushOutcome::Ok);
    const Entity policy = need(m_server->store->beginPush(m_store))
                              ->entities({{collections::kStorePolicy, policyRow()}})
                              .value()
                              .value({collections::kStorePolicy, policyRow()});
    const QUuid first = policy.cells.value(3).value.uuid();
    QVERIFY(!first.isNull());
    QCOMPARE(codeOf(staff().deactivate(m_store, first.toString(QUuid::WithoutBraces))), ErrorCode::Conflict);
    QCOMPARE(head(), 1);
}

void TestDevices::whoWasDeactivatedHasLeft()
{
    QCOMPARE(push(rightsStage()).outcome, PushOutcome::Ok);
    const StaffId person = personOf(StaffRole::Sales);
    need(staff().deactivate(m_store, person.uuid().toString(QUuid::WithoutBraces)));
    m_device->desk.cursor = head(); // its desk knows
    Operation operation = m_device->desk.operation({newCustomer(idNumber(60), QStringLiteral("A"))});
    operation.actor = person.uuid();
    operation.hlc = (m_server->clock.nowMs() + 1000) << 16;
    const auto place = m_device->desk.chained(encodeOperation(operation));
    const auto reply = need(m_server->service->push(m_device->desk.caller, m_device->desk.request({place})));
    QCOMPARE(reply.results.first().reason, QStringLiteral("has-left"));
}

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"

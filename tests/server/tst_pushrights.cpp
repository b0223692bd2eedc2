// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/hybridclock.h"
#include "tests/server/servertest.h"
#include "tests/support/rightssamples.h"

using namespace forecourt;

namespace {

constexpr auto kOk = PushOutcome::Ok;
constexpr auto kQuarantined = PushOutcome::Quarantined;
constexpr qint64 kDay = 86'400'000;

Change fieldOf(int collection, const QUuid &row, int field, const CellValue &value)
{
    Change change;
    change.collection = collection;
    change.row = row;
    change.put.insert(field, value);
    return change;
}

// Someone who left, by the administrator's hand.
Change leaves(const StaffId &person)
{
    return fieldOf(collections::kStaff, person.uuid(), 4, CellValue(qint64(0)));
}

Change signInRequired(bool required)
{
    return fieldOf(collections::kStorePolicy, policyRow(), 1, CellValue(qint64(required ? 1 : 0)));
}

} // namespace

// The server takes what somebody's role allows, by its own rows, and keeps the rest aside.
class TestPushRights final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init()
    {
        useEngineOfRow();
        m_server = std::make_unique<ServerFixture>();
        m_store = m_server->addStore(1);
        m_desk = std::make_unique<DeskDouble>(m_store, 1);
        m_administrator = personOf(StaffRole::Administrator);
    }
    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void theWholeMatrixHoldsAtTheServer();
    void whereNobodySignsInEverybodyMayEverything();
    void whoTheServerDoesNotKnowDoesNothing();
    void aRoleIsTheStoresWordAndNotTheOperations();
    void aRoleIsNotUsedInTheOperationThatGivesIt();
    void aRoleGivenEarlierInTheSamePushCounts();
    void theFirstAdministratorStays();
    void whatOneDidBeforeLeavingStands();
    void whatOneSaysToHaveDoneBeforeLeavingIsNotBelievedForever();
    void whatWasDoneBeforePeopleSignedInStands();
    void aPersonOfAnotherStoreIsNobodyHere();
    void whatWasRefusedStaysRefusedWhenOfferedAgain();
    void theRestOfAPushGoesOn();

private:
    void stage()
    {
        push(StaffId(), rightsStage());
        m_desk->hlc = hybridclock::at(m_server->clock.nowMs());
    }

    ChainedOperation operationOf(const StaffId &actor, const QList<Change> &changes)
    {
        Operation operation = m_desk->operation(changes);
        operation.actor = actor.uuid();
        return m_desk->chained(encodeOperation(operation));
    }

    QList<PushResult> offer(const QList<ChainedOperation> &operations)
    {
        return need(m_server->service->push(m_desk->caller, m_desk->request(operations))).results;
    }

    PushResult push(const StaffId &actor, const QList<Change> &changes)
    {
        return offer({operationOf(actor, changes)}).first();
    }

    // What another desk, which has seen nothing of late, did at a time of its own.
    PushResult pushLate(const StaffId &actor, qint64 atMs, const QList<Change> &changes, int desk = 2)
    {
        DeskDouble late(m_store, desk);
        late.hlc = hybridclock::at(atMs);
        Operation operation = late.operation(changes);
        operation.actor = actor.uuid();
        operation.cursor = 1; // the stage
        const auto place = late.chained(encodeOperation(operation));
        return need(m_server->service->push(late.caller, late.request({place}))).results.first();
    }

    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<DeskDouble> m_desk;
    StoreId m_store;
    StaffId m_administrator;
};

void TestPushRights::theWholeMatrixHoldsAtTheServer()
{
    stage();
    const QList<RightsSample> samples = rightsSamples();
    QList<ChainedOperation> operations;
    QStringList names;
    QList<bool> wanted;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        for (const StaffRole role : allOf<StaffRole>()) {
            if (samples.at(i).row == RightsSample::Whose::OwnSecret && role == StaffRole::Desk) {
                continue; // the desk by itself has none
            }
            operations.append(operationOf(personOf(role), {rightsChange(samples.at(i), i, role)}));
            names.append(QString::fromLatin1(samples.at(i).name) + QStringLiteral(" by ") + wordOf(role));
            wanted.append(QString::fromLatin1(samples.at(i).roles)
                              .contains(kRoleLetters.at(static_cast<qsizetype>(role))));
        }
    }
    const QList<PushResult> results = offer(operations);
    QCOMPARE(results.size(), wanted.size());
    for (qsizetype i = 0; i < results.size(); ++i) {
        QVERIFY2((results.at(i).outcome == kOk) == wanted.at(i), qPrintable(names.at(i)));
        QVERIFY2(wanted.at(i) || results.at(i).reason.startsWith(QLatin1String("may-not: ")),
                 qPrintable(names.at(i)));
    }
}

void TestPushRights::whereNobodySignsInEverybodyMayEverything()
{
    const PushResult result = push(StaffId(idNumber(99)), {newCustomer(idNumber(5), QStringLiteral("A"))});
    QCOMPARE(result.outcome, kOk);
}

void TestPushRights::whoTheServerDoesNotKnowDoesNothing()
{
    stage();
    const PushResult result = push(StaffId(idNumber(99)), {newCustomer(idNumber(5), QStringLiteral("A"))});
    QCOMPARE(result.outcome, kQuarantined);
    QCOMPARE(result.reason, QStringLiteral("unknown-person"));
}

void TestPushRights::aRoleIsTheStoresWordAndNotTheOperations()
{
    stage();
    const StaffId technician = personOf(StaffRole::Technician);
    // The use case is a word the desk writes.
    Operation forged = m_desk->operation({newCustomer(idNumber(5), QStringLiteral("A"))});
    forged.actor = technician.uuid();
    forged.useCase = QStringLiteral("administrator");
    const PushResult result = offer({m_desk->chained(encodeOperation(forged))}).first();
    QCOMPARE(result.reason, QStringLiteral("may-not: customer.edit"));
    const PushResult promoted =
        push(technician, {fieldOf(collections::kStaff, technician.uuid(), 2, textCell("administrator"))});
    QCOMPARE(promoted.reason, QStringLiteral("may-not: staff.administrators"));
}

void TestPushRights::aRoleIsNotUsedInTheOperationThatGivesIt()
{
    stage();
    const StaffId technician = personOf(StaffRole::Technician);
    const PushResult result =
        push(technician, {fieldOf(collections::kStaff, technician.uuid(), 2, textCell("manager")),
                          newCustomer(idNumber(5), QStringLiteral("A"))});
    QCOMPARE(result.reason, QStringLiteral("may-not: staff.manage"));
}

void TestPushRights::aRoleGivenEarlierInTheSamePushCounts()
{
    stage();
    const StaffId technician = personOf(StaffRole::Technician);
    const auto promotion = operationOf(
        m_administrator, {fieldOf(collections::kStaff, technician.uuid(), 2, textCell("manager"))});
    const auto work = operationOf(technician, {newCustomer(idNumber(5), QStringLiteral("A"))});
    const QList<PushResult> results = offer({promotion, work});
    QCOMPARE(results.at(0).outcome, kOk);
    QCOMPARE(results.at(1).outcome, kOk);
}

void TestPushRights::theFirstAdministratorStays()
{
    stage();
    const StaffId other = administratorBeside(StaffRole::Sales);
    QCOMPARE(push(other, {leaves(m_administrator)}).reason, QStringLiteral("first-administrator"));
    const Change handOn = fieldOf(collections::kStorePolicy, policyRow(), 3, CellValue::of(other.uuid()));
    QCOMPARE(push(m_administrator, {handOn}).outcome, kOk);
    QCOMPARE(push(other, {leaves(m_administrator)}).outcome, kOk);
    const Change toNobody =
        fieldOf(collections::kStorePolicy, policyRow(), 3, CellValue::of(personOf(StaffRole::Sales).uuid()));
    QCOMPARE(push(other, {toNobody}).reason, QStringLiteral("first-administrator"));
}

void TestPushRights::whatOneDidBeforeLeavingStands()
{
    stage();
    const qint64 now = m_server->clock.nowMs();
    const StaffId sales = personOf(StaffRole::Sales);
    QCOMPARE(push(m_administrator, {leaves(sales)}).outcome, kOk);
    const PushResult before = pushLate(sales, now - kDay, {newCustomer(idNumber(5), QStringLiteral("A"))});
    QCOMPARE(before.outcome, kOk);
    const PushResult after = pushLate(sales, now + kDay, {newCustomer(idNumber(6), QStringLiteral("B"))}, 3);
    QCOMPARE(after.reason, QStringLiteral("has-left"));
}

void TestPushRights::whatOneSaysToHaveDoneBeforeLeavingIsNotBelievedForever()
{
    stage();
    const qint64 now = m_server->clock.nowMs();
    const StaffId sales = personOf(StaffRole::Sales);
    QCOMPARE(push(m_administrator, {leaves(sales)}).outcome, kOk);
    m_server->clock.advance(kLateWorkMs + kDay);
    const PushResult late = pushLate(sales, now - kDay, {newCustomer(idNumber(5), QStringLiteral("A"))});
    QCOMPARE(late.reason, QStringLiteral("has-left"));
}

void TestPushRights::whatWasDoneBeforePeopleSignedInStands()
{
    stage();
    const qint64 now = m_server->clock.nowMs();
    QCOMPARE(push(m_administrator, {signInRequired(false)}).outcome, kOk);
    QCOMPARE(push(m_administrator, {signInRequired(true)}).outcome, kOk);
    const StaffId technician = personOf(StaffRole::Technician);
    const PushResult before =
        pushLate(technician, now - kDay, {newCustomer(idNumber(5), QStringLiteral("A"))});
    QCOMPARE(before.outcome, kOk);
    const PushResult after =
        pushLate(technician, now + kDay, {newCustomer(idNumber(6), QStringLiteral("B"))}, 3);
    QCOMPARE(after.reason, QStringLiteral("may-not: customer.edit"));
}

void TestPushRights::aPersonOfAnotherStoreIsNobodyHere()
{
    stage();
    const StaffId stranger(idNumber(77));
    const StoreId elsewhere = m_server->addStore(2);
    DeskDouble there(elsewhere, 9);
    need(m_server->service->push(
        there.caller,
        there.request({there.commit({rowMade(collections::kStaff, stranger.uuid(),
                                             {{1, textCell("X")}, {2, textCell("administrator")}})})})));
    QCOMPARE(push(stranger, {newCustomer(idNumber(5), QStringLiteral("A"))}).reason,
             QStringLiteral("unknown-person"));
}

void TestPushRights::whatWasRefusedStaysRefusedWhenOfferedAgain()
{
    stage();
    const auto refused =
        operationOf(personOf(StaffRole::Technician), {newCustomer(idNumber(5), QStringLiteral("A"))});
    const PushResult first = offer({refused}).first();
    QCOMPARE(first.outcome, kQuarantined);
    QCOMPARE(offer({refused}).first(), first);
}

void TestPushRights::theRestOfAPushGoesOn()
{
    stage();
    const QList<PushResult> results =
        offer({operationOf(personOf(StaffRole::Technician), {newCustomer(idNumber(5), QStringLiteral("A"))}),
               operationOf(personOf(StaffRole::Sales), {newCustomer(idNumber(6), QStringLiteral("B"))})});
    QCOMPARE(results.at(0).outcome, kQuarantined);
    QCOMPARE(results.at(1).outcome, kOk);
    QCOMPARE(recomputedDigest(*m_server->store, m_store), need(m_server->store->head(m_store)).digest);
}

QTEST_GUILESS_MAIN(TestPushRights)
#include "tst_pushrights.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simulation.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::sim;

Q_DECLARE_METATYPE(forecourt::sim::Mutant)

// Shows that the simulation would notice: each way of breaking the protocol makes some seed fail.
class TestMutants final : public QObject
{
    Q_OBJECT

public:
    // Qt Test would end the whole function after five minutes.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "1500000"); }

private Q_SLOTS:
    void initTestCase();
    void isFoundBySomeSeed_data();
    void isFoundBySomeSeed();

private:
    SimHost m_host;
};

void TestMutants::initTestCase()
{
    const auto prepared = m_host.prepare();
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
}

void TestMutants::isFoundBySomeSeed_data()
{
    QTest::addColumn<Mutant>("mutant");
    QTest::newRow("acknowledged by the server's last place") << Mutant::AcknowledgeByHighWater;
    QTest::newRow("no check of the chain") << Mutant::NoChainCheck;
    QTest::newRow("no de-duplication by operation") << Mutant::NoOperationDedupe;
    QTest::newRow("acknowledged before the reply") << Mutant::AcknowledgeBeforeReply;
    QTest::newRow("cursor saved before the entries are applied") << Mutant::CursorBeforeApply;
    QTest::newRow("no new epoch after a server restore") << Mutant::NoEpochOnRestore;
    QTest::newRow("acknowledged operations not kept") << Mutant::AcknowledgedNotKept;
    QTest::newRow("a failing push committed in part") << Mutant::PartialBatch;
    QTest::newRow("bases of another epoch") << Mutant::OldEpochTaken;
    QTest::newRow("own operations not settled by a fill") << Mutant::FillSettlesNothing;
    QTest::newRow("two orders with one number") << Mutant::NumbersNotUnique;
    QTest::newRow("bookings confirmed without looking") << Mutant::ConfirmsUnseen;
    QTest::newRow("an order settled without what another desk added") << Mutant::SettlesUnseen;
    QTest::newRow("bookings of cars that became one") << Mutant::MergedCarsForgotten;
    QTest::newRow("leased numbers kept under a new replica id") << Mutant::LeaseKeptAfterFork;
    QTest::newRow("rows put right at another state of the log") << Mutant::RepairAnywhere;
    QTest::newRow("edits of a row whose creation was refused") << Mutant::RefusedMakesRows;
    QTest::newRow("a server that drops what it does not know") << Mutant::ServerDropsUnknown;
    QTest::newRow("a desk that drops what it does not know") << Mutant::DeskDropsUnknown;
    QTest::newRow("an update that leaves what was kept where it is") << Mutant::UpdateForgetsUnknown;
}

void TestMutants::isFoundBySomeSeed()
{
    QFETCH(const Mutant, mutant);
    constexpr int kSeeds = 600;
    for (int seed = 0; seed < kSeeds; ++seed) {
        Simulation simulation(m_host, static_cast<quint64>(seed), mutant);
        const auto violation = simulation.run();
        if (!violation || !violation->isEmpty()) {
            qInfo("seed %d: %s", seed, qPrintable(violation ? *violation : violation.error().detail));
            return;
        }
    }
    QFAIL("no seed noticed");
}

QTEST_GUILESS_MAIN(TestMutants)
#include "tst_mutants.moc"

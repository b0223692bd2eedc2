// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simulation.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::sim;

// Random runs of real desks against a real server; see tests/sync/sim. FORECOURT_SEEDS: how many (1,000 of
// them by default), FORECOURT_SEED: replays one, FORECOURT_SHARD "i/n": every n-th only.
class TestSimulation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyInvariantHoldsForEverySeed();

private:
    SimHost m_host;
};

void TestSimulation::initTestCase()
{
    const auto prepared = m_host.prepare();
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
}

void TestSimulation::everyInvariantHoldsForEverySeed()
{
    const int seeds =
        qEnvironmentVariableIsSet("FORECOURT_SEEDS") ? qEnvironmentVariableIntValue("FORECOURT_SEEDS") : 1000;
    const bool single = qEnvironmentVariableIsSet("FORECOURT_SEED");
    const int only = qEnvironmentVariableIntValue("FORECOURT_SEED");
    const QStringList shard =
        qEnvironmentVariable("FORECOURT_SHARD", QStringLiteral("0/1")).split(QLatin1Char('/'));
    const int step = single ? 1 : shard.value(1).toInt();
    QStringList failures;
    Tally tally;
    int runs = 0;
    for (int seed = single ? only : shard.value(0).toInt(); seed < (single ? only + 1 : seeds);
         seed += step) {
        Simulation simulation(m_host, static_cast<quint64>(seed));
        const auto violation = simulation.run();
        if (!violation || !violation->isEmpty()) {
            failures.append(QStringLiteral("FORECOURT_SEED=%1: %2")
                                .arg(seed)
                                .arg(violation ? *violation
                                               : errorWord(violation.error().code) + QLatin1Char(' ') +
                                                     violation.error().detail));
        }
        tally += simulation.tally();
        ++runs;
    }
    qInfo("%d runs: %s", runs, qPrintable(tally.text()));
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simulation.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::sim;

// Random runs of real desks against a real server; see tests/sync/sim. 1,000 of them, or 10,000 with
// FORECOURT_SOAK=1. FORECOURT_SEEDS: another number, FORECOURT_SEED: replays one, FORECOURT_SHARD "i/n":
// every n-th block only.
class TestSimulation final : public QObject
{
    Q_OBJECT

public:
    // Qt Test would end the whole function after five minutes.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); }

private Q_SLOTS:
    void initTestCase();
    void everyInvariantHolds_data();
    void everyInvariantHolds();
    void cleanupTestCase();

private:
    SimHost m_host;
    Tally m_tally;
};

void TestSimulation::initTestCase()
{
    const auto prepared = m_host.prepare();
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
}

void TestSimulation::everyInvariantHolds_data()
{
    constexpr int kBlock = 50;
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    if (qEnvironmentVariableIsSet("FORECOURT_SEED")) {
        QTest::newRow("one seed") << qEnvironmentVariableIntValue("FORECOURT_SEED") << 1;
        return;
    }
    const int usual = qEnvironmentVariable("FORECOURT_SOAK") == QLatin1String("1") ? 10'000 : 1'000;
    const int seeds = qEnvironmentVariableIsSet("FORECOURT_SEEDS")
                          ? qEnvironmentVariableIntValue("FORECOURT_SEEDS")
                          : usual;
    const QStringList shard =
        qEnvironmentVariable("FORECOURT_SHARD", QStringLiteral("0/1")).split(QLatin1Char('/'));
    const int shards = std::max(1, shard.value(1).toInt());
    for (int block = shard.value(0).toInt(); block * kBlock < seeds; block += shards) {
        const int first = block * kBlock;
        QTest::addRow("seeds from %d", first) << first << std::min(kBlock, seeds - first);
    }
}

void TestSimulation::everyInvariantHolds()
{
    QFETCH(const int, first);
    QFETCH(const int, count);
    QStringList failures;
    for (int seed = first; seed < first + count; ++seed) {
        Simulation simulation(m_host, static_cast<quint64>(seed));
        const auto violation = simulation.run();
        const QString what = violation ? *violation : violation.error().detail;
        if (!violation || !what.isEmpty()) {
            failures.append(QStringLiteral("FORECOURT_SEED=%1: %2").arg(seed).arg(what));
        }
        m_tally += simulation.tally();
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
}

void TestSimulation::cleanupTestCase()
{
    qInfo("%s", qPrintable(m_tally.text()));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"

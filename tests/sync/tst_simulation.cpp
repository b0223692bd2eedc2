// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simulation.h"

#include <QTest>

#include <array>

using namespace forecourt;
using namespace forecourt::sim;

namespace {

// Each the only one of ten thousand that showed a fault: two bookings of one car after an arrival was taken
// back, a refused operation that stood in the log, tags of a row that had gone past the program.
constexpr std::array kFoundFaults{6418, 5540, 5474};

} // namespace

// Random runs of real desks against a real server; see tests/sync/sim. 1,000 of them, or 10,000 with
// FORECOURT_SOAK=1. FORECOURT_SEEDS: another number, FORECOURT_SEED: replays one, FORECOURT_SHARD "i/n":
// every n-th block only. FORECOURT_ENGINE=postgresql: over PostgreSQL, fewer, and each
// also over SQLite: what the two servers hold then is the same to the byte.
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
    static bool isPostgres()
    {
        return qEnvironmentVariable("FORECOURT_ENGINE") == QLatin1String("postgresql");
    }
    static int usualSeeds();
    // An empty text, or what is wrong with this run.
    QString run(int seed);
    static Result<QString> differenceOf(Simulation &simulation, Simulation &twin);

    SimHost m_host{isPostgres() ? SimEngine::PostgreSql : SimEngine::Sqlite};
    SimHost m_twins; // over SQLite
    Tally m_tally;
};

void TestSimulation::initTestCase()
{
    for (SimHost *host : {&m_host, &m_twins}) {
        const auto prepared = host->prepare();
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
    }
}

int TestSimulation::usualSeeds()
{
    const bool isSoak = qEnvironmentVariable("FORECOURT_SOAK") == QLatin1String("1");
    if (isPostgres()) {
        return isSoak ? 2'000 : 40;
    }
    return isSoak ? 10'000 : 1'000;
}

QString TestSimulation::run(int seed)
{
    Simulation simulation(m_host, static_cast<quint64>(seed));
    auto violation = simulation.run();
    m_tally += simulation.tally();
    if (violation && violation->isEmpty() && isPostgres()) {
        Simulation twin(m_twins, static_cast<quint64>(seed));
        violation = twin.run();
        violation = violation && violation->isEmpty() ? differenceOf(simulation, twin) : violation;
    }
    if (!violation) {
        return QStringLiteral("error: ") + violation.error().detail;
    }
    return *violation;
}

Result<QString> TestSimulation::differenceOf(Simulation &simulation, Simulation &twin)
{
    FORECOURT_ASSIGN(const QList<QByteArray> here, simulation.held());
    FORECOURT_ASSIGN(const QList<QByteArray> there, twin.held());
    return here == there ? QString()
                         : QStringLiteral("another engine holds something else after the same run");
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
    const int seeds = qEnvironmentVariableIsSet("FORECOURT_SEEDS")
                          ? qEnvironmentVariableIntValue("FORECOURT_SEEDS")
                          : usualSeeds();
    const QStringList shard =
        qEnvironmentVariable("FORECOURT_SHARD", QStringLiteral("0/1")).split(QLatin1Char('/'));
    const int shards = std::max(1, shard.value(1).toInt());
    for (int block = shard.value(0).toInt(); block * kBlock < seeds; block += shards) {
        const int first = block * kBlock;
        QTest::addRow("seeds from %d", first) << first << std::min(kBlock, seeds - first);
    }
    for (const int seed : kFoundFaults) {
        if (seed >= seeds && !isPostgres()) {
            QTest::addRow("seed %d", seed) << seed << 1;
        }
    }
}

void TestSimulation::everyInvariantHolds()
{
    QFETCH(const int, first);
    QFETCH(const int, count);
    QStringList failures;
    for (int seed = first; seed < first + count; ++seed) {
        if (const QString what = run(seed); !what.isEmpty()) {
            failures.append(QStringLiteral("FORECOURT_SEED=%1: %2").arg(seed).arg(what));
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
}

void TestSimulation::cleanupTestCase()
{
    qInfo("%s", qPrintable(m_tally.text()));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"

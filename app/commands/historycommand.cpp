// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/demo/history/historystore.h"
#include "app/folderlock.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <csignal>
#include <random>

namespace forecourt {

namespace {

volatile std::sig_atomic_t stopAsked = 0;

// The first Ctrl+C asks for an orderly end, a second one ends the program at once.
void askToStop(int signal)
{
    stopAsked = 1;
    std::signal(signal, SIG_DFL);
}

// One line whenever a second has passed.
class ProgressLines final
{
public:
    explicit ProgressLines(Output &output) : m_output(output) { m_sinceLine.start(); }

    bool operator()(BulkPhase phase, qint64 done, qint64 of)
    {
        constexpr qint64 kEvery = 1000;
        if (m_sinceLine.elapsed() >= kEvery) {
            m_output.progress(lineOf(phase, done, of));
            m_sinceLine.restart();
        }
        return stopAsked == 0;
    }

private:
    static QString lineOf(BulkPhase phase, qint64 done, qint64 of)
    {
        switch (phase) {
        case BulkPhase::Rows:
            return QStringLiteral("%1 rows, about %2 %").arg(done).arg(std::min<qint64>(done * 100 / of, 99));
        case BulkPhase::Indexes:
            return QStringLiteral("index %1 of %2").arg(done + 1).arg(of);
        case BulkPhase::Search:
            return QStringLiteral("%1 rows made findable").arg(done);
        case BulkPhase::Finishing:
            break;
        }
        return QStringLiteral("finishing");
    }

    Output &m_output;
    QElapsedTimer m_sinceLine;
};

// A moment that somebody named, for a store that can be made again.
class NamedMoment final : public Clock
{
public:
    explicit NamedMoment(qint64 ms) : m_ms(ms) {}
    [[nodiscard]] qint64 nowMs() const override { return m_ms; }

private:
    qint64 m_ms;
};

Result<HistoryReport> make(const CommandLine &line, Output &output)
{
    const HistoryOptions options{*line.customers, line.seed};
    if (line.at.isEmpty()) {
        const SystemClock clock;
        UuidV7Source ids(clock);
        return makeHistoryStore(line.data, options, clock, ids, ProgressLines(output));
    }
    const QDateTime at = QDateTime::fromString(line.at, Qt::ISODate);
    if (!at.isValid() || at.toMSecsSinceEpoch() <= 0) {
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("--at is a moment such as 2026-11-01T08:00:00Z, and not “%1”").arg(line.at));
    }
    const NamedMoment clock(at.toMSecsSinceEpoch());
    UuidV7Source ids(clock, [random = std::mt19937_64(line.seed)]() mutable { return random(); });
    return makeHistoryStore(line.data, options, clock, ids, ProgressLines(output));
}

void say(const HistoryReport &report, Output &output)
{
    const QString fleet = report.longTimeline.toString(QUuid::WithoutBraces);
    output.print(QJsonObject{{QStringLiteral("customers"), report.customers},
                             {QStringLiteral("vehicles"), report.vehicles},
                             {QStringLiteral("leads"), report.leads},
                             {QStringLiteral("orders"), report.orders},
                             {QStringLiteral("events"), report.events},
                             {QStringLiteral("rows"), report.rows},
                             {QStringLiteral("longTimeline"), fleet}},
                 {QStringLiteral("%1 customers, %2 vehicles, %3 leads, %4 orders, %5 events; %6 rows")
                      .arg(report.customers)
                      .arg(report.vehicles)
                      .arg(report.leads)
                      .arg(report.orders)
                      .arg(report.events)
                      .arg(report.rows),
                  QStringLiteral("customer with 5000 events: ") + fleet});
}

} // namespace

int runHistory(const CommandLine &line, Output &output)
{
    FolderLock lock(line.data);
    if (!lock.claim()) {
        return output.cannotRun(
            {ErrorCode::StorageBusy,
             QStringLiteral("the program is running on this data folder; close it first")});
    }
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    const auto report = make(line, output);
    if (!report) {
        const ErrorCode code = report.error().code;
        const bool refused =
            code == ErrorCode::Conflict || code == ErrorCode::StorageFull || code == ErrorCode::InvalidInput;
        return refused ? output.refuse(report.error()) : output.cannotRun(report.error());
    }
    say(*report, output);
    return kDone;
}

} // namespace forecourt

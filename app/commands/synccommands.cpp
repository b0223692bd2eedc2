// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/waiting.h"
#include "app/desk.h"
#include "models/protocol/revocation.h"
#include "models/services/sync/syncqueueservice.h"

namespace forecourt {

namespace {

constexpr int kConflictLimit = 10000;

QString phaseName(SyncProgress::Phase phase)
{
    switch (phase) {
    case SyncProgress::Phase::Entries:
        return QStringLiteral("fetching changes");
    case SyncProgress::Phase::Parts:
        return QStringLiteral("fetching the store");
    case SyncProgress::Phase::Rows:
        return QStringLiteral("writing records");
    case SyncProgress::Phase::Search:
        return QStringLiteral("preparing search");
    case SyncProgress::Phase::Indexes:
        break;
    }
    return QStringLiteral("preparing lists");
}

// A line on standard error for each phase and each tenth of it.
class ProgressLines final : public QObject
{
public:
    ProgressLines(SyncRunner &sync, Output &output) : m_output(output)
    {
        connect(&sync, &SyncRunner::statusChanged, this, [this](const SyncStatus &status) {
            if (status.progress) {
                tell(*status.progress);
            }
        });
    }

private:
    void tell(const SyncProgress &progress)
    {
        constexpr qint64 kTenths = 10;
        const qint64 tenth = progress.of > 0 ? progress.done * kTenths / progress.of : 0;
        const std::pair shown(progress.phase, tenth);
        if (m_shown == shown) {
            return;
        }
        m_shown = shown;
        m_output.progress(progress.of > 0 ? QStringLiteral("%1: %2 of %3")
                                                .arg(phaseName(progress.phase))
                                                .arg(progress.done)
                                                .arg(progress.of)
                                          : phaseName(progress.phase));
    }

    Output &m_output;
    std::optional<std::pair<SyncProgress::Phase, qint64>> m_shown;
};

QJsonObject heldJson(const HeldChange &held)
{
    return {{QStringLiteral("collection"), held.collection},
            {QStringLiteral("rows"), held.rows},
            {QStringLiteral("of"), held.of}};
}

// What a person has to know of it, and the exit code that goes with that.
int tellOutcome(const SyncReport &report, const std::optional<HeldChange> &held, Output &output)
{
    if (report.repaired > 0) {
        output.progress(
            QStringLiteral("%1 rows were not what the server has and were put right; the history of "
                           "the records tells what they were")
                .arg(report.repaired));
    }
    if (held) {
        output.progress(
            QStringLiteral("held back: %1 of %2 rows of %3 would be deleted; --apply-held applies it")
                .arg(held->rows)
                .arg(held->of)
                .arg(held->collection));
        return kRefused;
    }
    if (report.outdated) {
        output.progress(QStringLiteral("this program is too old for the server: what was done here was sent, "
                                       "nothing was fetched; update it"));
        return kRefused;
    }
    if (!report.mismatch.isEmpty()) {
        output.progress(report.mismatch);
        return kRefused;
    }
    return report.quarantined > 0 ? kRefused : kDone;
}

} // namespace

int runSync(Desk &desk, const CommandLine &line, Output &output)
{
    ProgressLines lines(desk.sync(), output);
    const auto report = waitInLoop(desk.sync().syncOnce(line.applyHeld));
    if (!report) {
        return revokedReason(report.error()) ? output.refuse(report.error())
                                             : output.cannotRun(report.error());
    }
    const BlobTransfer blobs = waitInLoop(desk.sync().settleBlobs());
    if (blobs.waiting > 0) {
        output.progress(QStringLiteral("photos and documents left to send: %1").arg(blobs.waiting));
    }
    const std::optional<HeldChange> held = desk.sync().status().held;
    output.print(QJsonObject{{QStringLiteral("pushed"), report->pushed},
                             {QStringLiteral("pulled"), report->pulled},
                             {QStringLiteral("conflicts"), report->conflicts},
                             {QStringLiteral("quarantined"), report->quarantined},
                             {QStringLiteral("pending"), report->pending},
                             {QStringLiteral("verified"), report->verified},
                             {QStringLiteral("mismatch"), report->mismatch},
                             {QStringLiteral("filled"), report->filled},
                             {QStringLiteral("repaired"), report->repaired},
                             {QStringLiteral("photosWaiting"), blobs.waiting},
                             {QStringLiteral("photosWanted"), blobs.wanted},
                             {QStringLiteral("outdated"), report->outdated},
                             {QStringLiteral("held"), held ? QJsonValue(heldJson(*held)) : QJsonValue()}},
                 {QStringLiteral("pushed %1, pulled %2, conflicts %3, quarantined %4, pending %5, %6")
                      .arg(report->pushed)
                      .arg(report->pulled)
                      .arg(report->conflicts)
                      .arg(report->quarantined)
                      .arg(report->pending)
                      .arg(report->verified ? QStringLiteral("verified") : QStringLiteral("not verified"))});
    return tellOutcome(*report, held, output);
}

int runConflicts(Desk &desk, const CommandLine &, Output &output)
{
    const auto items = SyncQueueService(desk.storage()).conflicts(kConflictLimit).result();
    if (!items) {
        return output.cannotRun(items.error());
    }
    QJsonArray json;
    QStringList lines;
    for (const ConflictItem &item : *items) {
        json.append(QJsonObject{{QStringLiteral("seq"), item.seq},
                                {QStringLiteral("idx"), item.idx},
                                {QStringLiteral("kind"), item.kind},
                                {QStringLiteral("collection"), item.collection},
                                {QStringLiteral("row"), item.row.toString(QUuid::WithoutBraces)},
                                {QStringLiteral("field"), item.field},
                                {QStringLiteral("title"), item.title},
                                {QStringLiteral("won"), item.won.toJson()},
                                {QStringLiteral("lost"), item.lost.toJson()},
                                {QStringLiteral("desk"), item.desk},
                                {QStringLiteral("actor"), item.actorName}});
        lines.append(QStringList{item.kind, item.title, item.collection + QLatin1Char('.') + item.field,
                                 item.won.toJson().toVariant().toString(),
                                 item.lost.toJson().toVariant().toString(), item.desk}
                         .join(QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

} // namespace forecourt

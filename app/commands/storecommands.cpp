// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/storage/aliasroots.h"
#include "models/storage/blobsweep.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchtables.h"
#include "models/storage/storecheck.h"
#include "models/storage/storerecovery.h"

#include <QDir>

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

Result<StoreCheck> checked(Desk &desk)
{
    FORECOURT_ASSIGN(StoreCheck check, desk.storage().executor().readAndWait([](Database &database) {
        return checkStore(database, forecourtCatalog());
    }));
    if (check.damage.isEmpty()) {
        // Only a writer can try; one that is busy elsewhere (StorageBusy) just has.
        const auto tried = desk.storage().executor().writeAndWait(trySearchIndex);
        if (!tried && tried.error().code != ErrorCode::StorageBusy) {
            return tl::unexpected(tried.error());
        }
        check.search += tried.value_or(QStringList());
    }
    return check;
}

bool logProgress(qint64 done, qint64 total)
{
    spdlog::info("search index: {} of {} records", done, total);
    return true;
}

// The texts of the index follow from who stands for whom.
Result<void> repaired(Desk &desk, bool roots)
{
    const qint64 nowMs = desk.storage().clock().nowMs();
    return desk.storage().executor().writeAndWait([=](Database &database) -> Result<void> {
        if (roots) {
            FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
            FORECOURT_TRY(rebuildAliasRoots(database));
            FORECOURT_TRY(transaction.commit());
        }
        return rebuildSearchIndex(database, logProgress, nowMs);
    });
}

// All that forms keep of what is not written yet, as it lies there.
QByteArray draftsIn(const QString &folder)
{
    QByteArray drafts;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("drafts*")}, QDir::Files);
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        drafts += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return drafts;
}

Result<BlobSweep> swept(Desk &desk, bool changes)
{
    BlobSweepOrder order;
    order.dataFolder = desk.storage().folder();
    order.nowMs = desk.storage().clock().nowMs();
    order.changes = changes;
    order.isNamedElsewhere = [drafts = draftsIn(order.dataFolder)](const QString &sha256) {
        return drafts.contains(sha256.toLatin1());
    };
    return desk.storage().executor().readAndWait(
        [&](Database &database) { return sweepBlobs(database, order); });
}

QJsonObject jsonOf(const BlobSweep &sweep)
{
    return {{QStringLiteral("unnamed"), sweep.unnamed},
            {QStringLiteral("setAside"), sweep.setAside},
            {QStringLiteral("broughtBack"), sweep.broughtBack},
            {QStringLiteral("removed"), sweep.removed}};
}

QStringList linesOf(const BlobSweep &sweep, bool changes)
{
    QStringList lines;
    if (sweep.unnamed > 0) {
        lines.append((changes
                          ? QStringLiteral("%1 photos or documents that no record names were set aside in "
                                           "blobs/unnamed, for ninety days")
                          : QStringLiteral("%1 photos or documents are named by no record; --repair sets "
                                           "them aside"))
                         .arg(sweep.unnamed));
    }
    if (sweep.broughtBack > 0) {
        lines.append(QStringLiteral("%1 that records name again were brought back").arg(sweep.broughtBack));
    }
    return lines;
}

// What a check found and mended.
struct Checked
{
    StoreCheck check;
    BlobSweep sweep;
    std::optional<StoreRecovery> recovery;
    bool isRepair = false; // it was asked for
    bool repaired = false; // the search index was made anew
    bool roots = false;    // so was who stands for whom
};

// Only what is derived can be made again: who stands for whom, and the search index.
Result<Checked> checkedAndMended(Desk &desk, const CommandLine &line)
{
    Checked done;
    done.isRepair = line.repair;
    FORECOURT_ASSIGN(done.check, checked(desk));
    done.roots = line.repair && !done.check.aliases.isEmpty();
    done.repaired = line.repair && (done.roots || !done.check.search.isEmpty());
    if (done.repaired) {
        FORECOURT_TRY(repaired(desk, done.roots));
        FORECOURT_ASSIGN(done.check, checked(desk));
    }
    if (done.check.damage.isEmpty()) {
        FORECOURT_ASSIGN(done.sweep, swept(desk, line.repair));
    }
    done.recovery = line.repair ? recoveryNotice(line.data) : std::nullopt;
    return done;
}

QStringList findingsOf(const StoreCheck &check)
{
    return check.damage + check.missingGuards + check.chain + check.sync + check.aliases + check.search;
}

QStringList linesOf(const Checked &done)
{
    QStringList lines;
    if (done.roots) {
        lines.append(QStringLiteral("who stands for whom was made anew"));
    }
    if (done.repaired) {
        lines.append(QStringLiteral("the search index was made anew"));
    }
    if (const auto &recovery = done.recovery) {
        lines.append(recovery->backup.isEmpty()
                         ? QStringLiteral("the store was damaged and no good backup was found; kept in %1")
                               .arg(recovery->keptAs)
                         : QStringLiteral("the store was damaged; %1 is in its place, the damaged one in %2")
                               .arg(recovery->backup, recovery->keptAs));
    }
    lines += findingsOf(done.check) + linesOf(done.sweep, done.isRepair);
    if (!done.check.digestMatches) {
        lines.append(QStringLiteral("the digest kept does not equal the one recomputed"));
    }
    lines.append(
        done.check.isSound()
            ? QStringLiteral("sound: %1 rows, %2 pending").arg(done.check.rows).arg(done.check.pending)
            : QStringLiteral("not sound"));
    return lines;
}

QJsonObject jsonOf(const Checked &done)
{
    const StoreCheck &check = done.check;
    const StoreRecovery recovery = done.recovery.value_or(StoreRecovery());
    return {{QStringLiteral("ok"), check.isSound()},
            {QStringLiteral("integrity"), check.damage.isEmpty()},
            {QStringLiteral("searchIndex"), check.search.isEmpty()},
            {QStringLiteral("repaired"), done.repaired},
            {QStringLiteral("recoveredFrom"), recovery.backup},
            {QStringLiteral("keptAs"), recovery.keptAs},
            {QStringLiteral("guard"), check.missingGuards.isEmpty()},
            {QStringLiteral("digestMatches"), check.digestMatches},
            {QStringLiteral("digest"), QString::fromLatin1(check.digest.toHex())},
            {QStringLiteral("rows"), check.rows},
            {QStringLiteral("pending"), check.pending},
            {QStringLiteral("photos"), jsonOf(done.sweep)},
            {QStringLiteral("findings"), QJsonArray::fromStringList(findingsOf(check))}};
}

} // namespace

int runCheck(Desk &desk, const CommandLine &line, Output &output)
{
    const auto done = checkedAndMended(desk, line);
    if (!done) {
        return output.cannotRun(done.error());
    }
    output.print(jsonOf(*done), linesOf(*done));
    return done->check.isSound() ? kDone : kRefused;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/storage/aliasroots.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/searchtables.h"
#include "models/storage/storecheck.h"
#include "models/storage/storerecovery.h"

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

} // namespace

int runCheck(Desk &desk, const CommandLine &line, Output &output)
{
    auto check = checked(desk);
    // Only what is derived can be made again: who stands for whom, and the search index.
    const bool roots = line.repair && check && !check->aliases.isEmpty();
    const bool repair = line.repair && check && (roots || !check->search.isEmpty());
    if (repair) {
        const auto rebuilt = repaired(desk, roots);
        if (!rebuilt) {
            return output.cannotRun(rebuilt.error());
        }
        check = checked(desk);
    }
    if (!check) {
        return output.cannotRun(check.error());
    }
    const QStringList findings =
        check->damage + check->missingGuards + check->chain + check->sync + check->aliases + check->search;
    QStringList lines = findings;
    const auto recovery = line.repair ? recoveryNotice(line.data) : std::nullopt;
    if (recovery) {
        lines.prepend(recovery->backup.isEmpty()
                          ? QStringLiteral("the store was damaged and no good backup was found; kept in %1")
                                .arg(recovery->keptAs)
                          : QStringLiteral("the store was damaged; %1 is in its place, the damaged one in %2")
                                .arg(recovery->backup, recovery->keptAs));
    }
    if (repair) {
        lines.prepend(QStringLiteral("the search index was made anew"));
    }
    if (roots) {
        lines.prepend(QStringLiteral("who stands for whom was made anew"));
    }
    if (!check->digestMatches) {
        lines.append(QStringLiteral("the digest kept does not equal the one recomputed"));
    }
    lines.append(check->isSound()
                     ? QStringLiteral("sound: %1 rows, %2 pending").arg(check->rows).arg(check->pending)
                     : QStringLiteral("not sound"));
    output.print(QJsonObject{{QStringLiteral("ok"), check->isSound()},
                             {QStringLiteral("integrity"), check->damage.isEmpty()},
                             {QStringLiteral("searchIndex"), check->search.isEmpty()},
                             {QStringLiteral("repaired"), repair},
                             {QStringLiteral("recoveredFrom"), recovery ? recovery->backup : QString()},
                             {QStringLiteral("keptAs"), recovery ? recovery->keptAs : QString()},
                             {QStringLiteral("guard"), check->missingGuards.isEmpty()},
                             {QStringLiteral("digestMatches"), check->digestMatches},
                             {QStringLiteral("digest"), QString::fromLatin1(check->digest.toHex())},
                             {QStringLiteral("rows"), check->rows},
                             {QStringLiteral("pending"), check->pending},
                             {QStringLiteral("findings"), QJsonArray::fromStringList(findings)}},
                 lines);
    return check->isSound() ? kDone : kRefused;
}

} // namespace forecourt

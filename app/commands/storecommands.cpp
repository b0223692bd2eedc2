// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/storage/searchrebuild.h"
#include "models/storage/storecheck.h"

#include <QFileInfo>

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

Result<void> writeBackup(Database &database, const QString &file)
{
    FORECOURT_TRY(database.copyInto(file));
    DatabaseOptions options;
    options.readOnly = true;
    options.create = false;
    FORECOURT_ASSIGN(Database copy, Database::open(file, options));
    return copy.quickCheck();
}

Result<StoreCheck> checked(Desk &desk)
{
    return desk.storage().executor().readAndWait(
        [](Database &database) { return checkStore(database, forecourtCatalog()); });
}

void logProgress(qint64 done, qint64 total)
{
    spdlog::info("search index: {} of {} records", done, total);
}

} // namespace

int runCheck(Desk &desk, const CommandLine &line, Output &output)
{
    auto check = checked(desk);
    // Only what is derived can be made again: the search index.
    const bool repair = line.repair && check && !check->search.isEmpty();
    if (repair) {
        const auto rebuilt = desk.storage().executor().writeAndWait(
            [](Database &database) { return rebuildSearchIndex(database, logProgress); });
        if (!rebuilt) {
            return output.cannotRun(rebuilt.error());
        }
        check = checked(desk);
    }
    if (!check) {
        return output.cannotRun(check.error());
    }
    const QStringList findings =
        check->damage + check->missingGuards + check->chain + check->sync + check->search;
    QStringList lines = findings;
    if (repair) {
        lines.prepend(QStringLiteral("the search index was made anew"));
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
                             {QStringLiteral("guard"), check->missingGuards.isEmpty()},
                             {QStringLiteral("digestMatches"), check->digestMatches},
                             {QStringLiteral("digest"), QString::fromLatin1(check->digest.toHex())},
                             {QStringLiteral("rows"), check->rows},
                             {QStringLiteral("pending"), check->pending},
                             {QStringLiteral("findings"), QJsonArray::fromStringList(findings)}},
                 lines);
    return check->isSound() ? kDone : kRefused;
}

int runBackup(Desk &desk, const CommandLine &line, Output &output)
{
    if (QFileInfo::exists(line.file)) {
        return output.refuse(
            {ErrorCode::InvalidInput, QStringLiteral("the file exists already; choose another name")});
    }
    const auto written = desk.storage().executor().readSinglyAndWait(
        [&](Database &database) { return writeBackup(database, line.file); });
    if (!written) {
        return output.cannotRun(written.error());
    }
    const qint64 bytes = QFileInfo(line.file).size();
    output.print(QJsonObject{{QStringLiteral("file"), line.file}, {QStringLiteral("bytes"), bytes}},
                 {QStringLiteral("%1 bytes, checked").arg(bytes)});
    return kDone;
}

} // namespace forecourt

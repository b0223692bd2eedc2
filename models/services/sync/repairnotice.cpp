// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/repairnotice.h"

#include "models/protocol/catalog.h"
#include "models/storage/recordtitle.h"

namespace forecourt {

namespace {

RepairedRecord::What whatOf(const QString &word)
{
    return word == QLatin1String("removed")    ? RepairedRecord::What::Removed
           : word == QLatin1String("returned") ? RepairedRecord::What::Returned
                                               : RepairedRecord::What::Rewritten;
}

Result<QList<RepairedRecord>> readRecords(Database &database)
{
    QList<int> numbers;
    FORECOURT_ASSIGN(
        QList<RepairedRecord> records,
        database.all(QStringLiteral(R"sql(
                         SELECT r.collection, r.row, r.what FROM repaired_row r JOIN repair p ON p.id = r.repair
                         WHERE p.seen_at IS NULL ORDER BY r.repair DESC, r.collection, r.row LIMIT ?)sql"),
                     {RepairNotice::kMostNamed}, [&](const Row &row) {
                         numbers.append(static_cast<int>(row.integer(0)));
                         const Collection *collection = forecourtCatalog().collection(numbers.last());
                         return RepairedRecord{collection != nullptr ? collection->name : QString(),
                                               row.uuid(1),
                                               {},
                                               whatOf(row.text(2))};
                     }));
    for (qsizetype i = 0; i < records.size(); ++i) {
        FORECOURT_ASSIGN(records[i].title, recordTitle(database, numbers.at(i), records.at(i).row));
    }
    return records;
}

} // namespace

Result<std::optional<RepairNotice>> readRepairNotice(Database &database)
{
    FORECOURT_ASSIGN(
        auto notice,
        database.first(QStringLiteral("SELECT max(id), max(at), sum(row_count) FROM repair "
                                      "WHERE seen_at IS NULL HAVING count(*) > 0"),
                       {}, [](const Row &row) {
                           return RepairNotice{row.integer(0), row.integer(1), row.integer(2), {}};
                       }));
    if (notice) {
        FORECOURT_ASSIGN(notice->records, readRecords(database));
    }
    return notice;
}

Result<void> noteRepairSeen(Database &database, qint64 id, qint64 nowMs)
{
    FORECOURT_TRY(database.run(
        QStringLiteral("UPDATE repair SET seen_at = ? WHERE id <= ? AND seen_at IS NULL"), {nowMs, id}));
    return {};
}

} // namespace forecourt

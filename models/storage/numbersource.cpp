// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/numbersource.h"

#include "models/domain/businessnumber.h"

namespace forecourt {

namespace {

struct Place // in a block
{
    qint64 next = 0;
    qint64 last = 0;
};

Result<std::optional<Place>> firstLeft(Database &database, const QString &series, const QUuid &replica)
{
    return database.first(QStringLiteral(R"sql(
        SELECT next, last FROM number_block WHERE series = ? AND replica = ? AND next <= last
        ORDER BY next LIMIT 1)sql"),
                          {series, bound(replica)}, [](const Row &row) {
                              return Place{row.integer(0), row.integer(1)};
                          });
}

// The table and column that hold the numbers of a series.
Result<std::pair<QString, QString>> columnOf(const QString &series)
{
    for (const Collection &collection : forecourtCatalog().collections()) {
        for (const Field &field : collection.fields) {
            if (field.series == series) {
                return std::pair(collection.name, field.name);
            }
        }
    }
    return fail(ErrorCode::Unsupported, QStringLiteral("no such series of numbers"));
}

// Of those with that many digits; 0: none. '~' sorts after every digit.
Result<qint64> lastOfWidth(Database &database, const QString &numbers, const QString &head, int digits)
{
    const QString any = QStringLiteral("[0-9]").repeated(digits);
    const qsizetype count = head.size() + 1;
    return database.integer(numbers, {count, head, head + u'~', head.size() + digits, count, any});
}

// Deleted records keep their number. One count more only where all numbers of a width are taken, so that the
// numbers of a day are not all read for the next.
Result<QString> ownNumber(Database &database, const QString &series, const QString &prefix, const QDate &day)
{
    FORECOURT_ASSIGN(const auto column, columnOf(series));
    const QString numbers =
        QStringLiteral(
            "SELECT CAST(substr(%2, ?) AS INTEGER) FROM %1 WHERE %2 >= ? AND %2 < ? AND length(%2) = ? "
            "AND substr(%2, ?) GLOB ? ORDER BY %2 DESC LIMIT 1")
            .arg(column.first, column.second);
    const QString head = provisionalHead(day, prefix);
    constexpr int kBase = 10;
    qint64 first = 1;
    qint64 end = kProvisionalEnd;
    for (int digits = kProvisionalDigits;; ++digits, first = end, end *= kBase) {
        FORECOURT_ASSIGN(const qint64 last, lastOfWidth(database, numbers, head, digits));
        const qint64 next = std::max(last + 1, first);
        if (next < end) {
            return provisionalNumber(head, next);
        }
    }
}

} // namespace

Result<QString> takeNumber(Mutation &mutation, const QString &series, const QDate &day)
{
    Database &database = mutation.database();
    const DeskState &desk = mutation.desk();
    FORECOURT_ASSIGN(const auto place, firstLeft(database, series, desk.replica));
    if (!place) {
        return ownNumber(database, series, desk.prefix, day);
    }
    FORECOURT_TRY(database.run(
        place->next < place->last
            ? QStringLiteral("UPDATE number_block SET next = next + 1 WHERE series = ? AND last = ?")
            : QStringLiteral("DELETE FROM number_block WHERE series = ? AND last = ?"),
        {series, place->last}));
    return leasedNumber(day, place->next);
}

Result<QString> nextNumber(Database &database, const QString &series, const QDate &day)
{
    FORECOURT_ASSIGN(const DeskState desk, readDeskState(database));
    FORECOURT_ASSIGN(const auto place, firstLeft(database, series, desk.replica));
    return place ? leasedNumber(day, place->next) : ownNumber(database, series, desk.prefix, day);
}

Result<qint64> numbersLeft(Database &database, const QString &series, const QUuid &replica)
{
    return database.integer(QStringLiteral(R"sql(
        SELECT sum(last - next + 1) FROM number_block WHERE series = ? AND replica = ?)sql"),
                            {series, bound(replica)});
}

Result<QStringList> seriesShortOfNumbers(Database &database, const QUuid &replica)
{
    QStringList shortOf;
    for (const QString &series : forecourtCatalog().series()) {
        FORECOURT_ASSIGN(const qint64 left, numbersLeft(database, series, replica));
        if (left < kFewNumbers) {
            shortOf.append(series);
        }
    }
    return shortOf;
}

Result<void> keepNumberBlock(Database &database, const QString &series, qint64 first, qint64 count,
                             const QUuid &replica)
{
    FORECOURT_TRY(database.run(
        QStringLiteral(
            "INSERT OR IGNORE INTO number_block (series, next, last, replica) VALUES (?, ?, ?, ?)"),
        {series, first, first + count - 1, bound(replica)}));
    return {};
}

Result<void> dropNumberBlocks(Database &database)
{
    FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM number_block")));
    return {};
}

} // namespace forecourt

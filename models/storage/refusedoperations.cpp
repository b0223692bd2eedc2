// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/refusedoperations.h"

#include "models/storage/rowstore.h"

#include <QSet>

namespace forecourt {

namespace {

const QString kDependsOn = QStringLiteral("depends-on: ");

struct Place
{
    OutboxState state = OutboxState::Pending;
    bool closed = false;
    bool givenUp = false;
    qint64 replacedBy = 0;
};

OutboxEntry refusedEntry(const Row &row)
{
    OutboxEntry entry;
    entry.local = row.integer(0);
    entry.operation = row.uuid(1);
    entry.body = row.bytes(2);
    entry.state = OutboxState::Quarantined;
    entry.reason = row.text(3);
    entry.createdAt = row.integer(4);
    return entry;
}

} // namespace

QUuid RefusedOperations::namedIn(const QString &reason)
{
    return reason.startsWith(kDependsOn) ? QUuid::fromString(reason.mid(kDependsOn.size()).trimmed())
                                         : QUuid();
}

Result<QList<OutboxEntry>> RefusedOperations::select(const QString &condition, const Values &values)
{
    return m_database.all(QStringLiteral(R"sql(
        SELECT local, operation, body, reason, created_at FROM outbox
        WHERE state = 3 AND closed_at IS NULL %1 ORDER BY local)sql")
                              .arg(condition),
                          values, refusedEntry);
}

Result<OutboxEntry> RefusedOperations::open(const QUuid &operation)
{
    FORECOURT_ASSIGN(const auto found, select(QStringLiteral("AND operation = ?"), {bound(operation)}));
    if (found.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("it was mended or given up already"));
    }
    return found.first();
}

Result<QList<OutboxEntry>> RefusedOperations::waitingForOthers()
{
    return select(QStringLiteral("AND reason LIKE ?"), {QString(kDependsOn + QLatin1Char('%'))});
}

Result<bool> RefusedOperations::anyWaitsForOthers()
{
    FORECOURT_ASSIGN(const qint64 any, m_database.integer(QStringLiteral(R"sql(
        SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 3 AND closed_at IS NULL AND reason LIKE ?))sql"),
                                                          {QString(kDependsOn + QLatin1Char('%'))}));
    return any != 0;
}

Result<QList<OutboxEntry>> RefusedOperations::waitingFor(const QUuid &operation)
{
    FORECOURT_ASSIGN(const auto all, waitingForOthers());
    QSet<QUuid> roots{operation};
    QList<OutboxEntry> found;
    for (const OutboxEntry &entry : all) { // what rests on another was made after it
        FORECOURT_ASSIGN(const Blocker blocker, blockerOf(entry.reason));
        if (blocker.kind != Blocker::Kind::None && roots.contains(blocker.operation)) {
            roots.insert(entry.operation);
            found.append(entry);
        }
    }
    return found;
}

Result<void> RefusedOperations::closeMended(const QUuid &operation, const QUuid &by, qint64 nowMs,
                                            qint64 local)
{
    FORECOURT_TRY(
        m_database.run(QStringLiteral(R"sql(
        UPDATE outbox SET closed_at = ?, closed_by = ?, replaced_by = ?
        WHERE operation = ? AND state = 3 AND closed_at IS NULL)sql"),
                       {nowMs, bound(by), local != 0 ? QVariant(local) : QVariant(), bound(operation)}));
    return {};
}

Result<void> RefusedOperations::closeGivenUp(const QUuid &operation, const QUuid &by, qint64 nowMs,
                                             const QString &reason)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
        UPDATE outbox SET closed_at = ?, closed_by = ?, closed_reason = ?
        WHERE operation = ? AND state = 3 AND closed_at IS NULL)sql"),
                                 {nowMs, bound(by), reason, bound(operation)}));
    return {};
}

// Whether something that waits edits the row, and nothing else is known to have made it.
Result<bool> RefusedOperations::isMissed(int collection, const QUuid &row, const Catalog &catalog)
{
    FORECOURT_ASSIGN(const Entity settled, RowStore(m_database, catalog).settled(collection, row));
    FORECOURT_ASSIGN(const auto entries, Outbox(m_database).unsettledEntriesOn(collection, row));
    if (settled.exists() || entries.isEmpty()) {
        return false;
    }
    return std::none_of(entries.begin(), entries.end(), [&](const OutboxEntry &entry) {
        const auto operation = decodeOperation(entry.body, OperationLimits::none());
        return entry.state == OutboxState::Acknowledged || !operation ||
               std::any_of(operation->changes.begin(), operation->changes.end(), [&](const Change &change) {
                   return change.create && change.collection == collection && change.row == row;
               });
    });
}

Result<void> RefusedOperations::offerWhatOthersRestOn(const Catalog &catalog)
{
    FORECOURT_ASSIGN(QList<OutboxEntry> refused, select({}, {}));
    // From the last: one that is offered again may rest on another, which was made before it.
    std::reverse(refused.begin(), refused.end());
    for (const OutboxEntry &entry : std::as_const(refused)) {
        const auto operation = decodeOperation(entry.body, OperationLimits::none());
        bool needed = false;
        for (const Change &change : operation ? operation->changes : QList<Change>()) {
            if (change.create && !needed) {
                FORECOURT_ASSIGN(needed, isMissed(change.collection, change.row, catalog));
            }
        }
        if (needed) {
            FORECOURT_TRY(Outbox(m_database).offerAgain(entry.local, operation->changes));
        }
    }
    return {};
}

Result<Blocker> RefusedOperations::blockerOf(const QString &reason)
{
    QUuid operation = namedIn(reason);
    QSet<QUuid> seen;
    while (!operation.isNull() && !seen.contains(operation)) {
        seen.insert(operation);
        FORECOURT_ASSIGN(const auto place,
                         m_database.first(QStringLiteral(R"sql(
            SELECT state, closed_at IS NOT NULL, closed_reason IS NOT NULL, coalesce(replaced_by, 0)
            FROM outbox WHERE operation = ?)sql"),
                                          {bound(operation)}, [](const Row &row) {
                                              return Place{static_cast<OutboxState>(row.integer(0)),
                                                           row.flag(1), row.flag(2), row.integer(3)};
                                          }));
        if (!place || place->state != OutboxState::Quarantined) {
            return Blocker(); // the server has it, or is going to
        }
        if (!place->closed || place->givenUp) {
            return Blocker{place->closed ? Blocker::Kind::GivenUp : Blocker::Kind::Open, operation};
        }
        FORECOURT_ASSIGN(const auto next, Outbox(m_database).operationOf(place->replacedBy));
        operation = next.value_or(QUuid());
    }
    return Blocker();
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outbox.h"

#include "models/storage/auditlog.h"
#include "models/storage/deskstate.h"

namespace forecourt {

namespace {

constexpr auto kColumns = "local, operation, replica, n, chain, body, state, seq, reason, created_at";

QString select(const char *condition)
{
    return QStringLiteral("SELECT %1 FROM outbox WHERE %2")
        .arg(QLatin1String(kColumns), QLatin1String(condition));
}

OutboxEntry entryOf(const Row &row)
{
    OutboxEntry entry;
    entry.local = row.integer(0);
    entry.operation = row.uuid(1);
    entry.replica = row.uuid(2);
    entry.n = row.integer(3);
    entry.chain = row.bytes(4);
    entry.body = row.bytes(5);
    entry.state = static_cast<OutboxState>(row.integer(6));
    entry.seq = row.integer(7);
    entry.reason = row.text(8);
    entry.createdAt = row.integer(9);
    return entry;
}

int number(OutboxState state)
{
    return static_cast<int>(state);
}

} // namespace

Outbox::Outbox(Database &database) : m_database(database)
{}

Result<void> Outbox::commit(DeskState &state, const Operation &operation, const QByteArray &body,
                            qint64 nowMs)
{
    OutboxEntry entry;
    entry.local = state.lastLocal + 1;
    entry.operation = operation.id;
    entry.replica = state.replica;
    entry.n = state.lastN + 1;
    entry.body = body;
    entry.chain = nextChain(state.chain, entry.body);
    entry.createdAt = nowMs;
    FORECOURT_TRY(append(entry, operation.changes));
    state.lastN = entry.n;
    state.lastLocal = entry.local;
    state.chain = entry.chain;
    state.hlc = operation.hlc;
    return writeDeskState(m_database, state);
}

Result<void> Outbox::append(const OutboxEntry &entry, const QList<Change> &changes)
{
    FORECOURT_TRY(
        m_database.run(QStringLiteral(R"sql(
        INSERT INTO outbox (local, operation, replica, n, chain, body, state, seq, reason, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql"),
                       {entry.local, bound(entry.operation), bound(entry.replica), entry.n,
                        bound(entry.chain), bound(entry.body), number(entry.state), entry.seq,
                        entry.reason.isNull() ? QStringLiteral("") : entry.reason, entry.createdAt}));
    return index(entry.local, changes);
}

Result<void> Outbox::index(qint64 local, const QList<Change> &changes)
{
    constexpr qsizetype kMany = 32;
    const auto insert =
        QStringLiteral("INSERT OR IGNORE INTO outbox_row (collection, row, local) VALUES (?, ?, ?)");
    const QString insertMany = insert + QStringLiteral(", (?, ?, ?)").repeated(kMany - 1);
    for (qsizetype from = 0; from < changes.size();) {
        const qsizetype count = changes.size() - from < kMany ? 1 : kMany;
        Values values;
        for (const Change &change : changes.mid(from, count)) {
            values += {change.collection, bound(change.row), local};
        }
        FORECOURT_TRY(m_database.run(count == 1 ? insert : insertMany, values));
        from += count;
    }
    return {};
}

// A body that cannot be read shows nowhere; it is still pushed, and the server says what it thinks of it.
Result<void> Outbox::indexBody(qint64 local, const QByteArray &body)
{
    const auto operation = decodeOperation(body, OperationLimits::none());
    return operation ? index(local, operation->changes) : Result<void>();
}

Result<void> Outbox::indexOlder()
{
    FORECOURT_ASSIGN(const auto older, m_database.all(QStringLiteral(R"sql(
        SELECT local FROM outbox o WHERE state IN (0, 1) AND state <> 2
        AND NOT EXISTS (SELECT 1 FROM outbox_row r WHERE r.local = o.local))sql"),
                                                      {}, [](const Row &row) { return row.integer(0); }));
    for (const qint64 local : older) {
        FORECOURT_ASSIGN(const auto body,
                         m_database.first(QStringLiteral("SELECT body FROM outbox WHERE local = ?"), {local},
                                          [](const Row &row) { return row.bytes(0); }));
        FORECOURT_TRY(indexBody(local, body.value_or(QByteArray())));
    }
    return {};
}

Result<QList<QUuid>> Outbox::unsettledOn(int collection, const QUuid &row)
{
    return m_database.all(QStringLiteral(R"sql(
        SELECT o.operation FROM outbox_row r JOIN outbox o ON o.local = r.local
        WHERE r.collection = ? AND r.row = ? AND o.state IN (0, 1) ORDER BY r.local)sql"),
                          {collection, bound(row)}, [](const Row &found) { return found.uuid(0); });
}

Result<QList<OutboxEntry>> Outbox::unsettledEntriesOn(int collection, const QUuid &row)
{
    return m_database.all(select("local IN (SELECT local FROM outbox_row WHERE collection = ? AND row = ?) "
                                 "AND state IN (0, 1) ORDER BY local"),
                          {collection, bound(row)}, entryOf);
}

Result<QList<std::pair<int, QUuid>>> Outbox::unsettledRows()
{
    return m_database.all(
        QStringLiteral(R"sql(
        SELECT r.collection, r.row FROM outbox_row r JOIN outbox o ON o.local = r.local
        WHERE o.state IN (0, 1) GROUP BY r.collection, r.row ORDER BY MIN(r.local))sql"),
        {}, [](const Row &found) { return std::pair(static_cast<int>(found.integer(0)), found.uuid(1)); });
}

Result<QList<std::pair<int, QUuid>>> Outbox::rowsOf(const QUuid &operation)
{
    return m_database.all(QStringLiteral(R"sql(
        SELECT r.collection, r.row FROM outbox o JOIN outbox_row r ON r.local = o.local
        WHERE o.operation = ? AND o.state IN (0, 1))sql"),
                          {bound(operation)}, [](const Row &found) {
                              return std::pair(static_cast<int>(found.integer(0)), found.uuid(1));
                          });
}

Result<QList<OutboxEntry>> Outbox::pending(qint64 limit)
{
    return m_database.all(select("state = 0 ORDER BY local LIMIT ?"), {limit}, entryOf);
}

Result<QList<OutboxEntry>> Outbox::unsettled()
{
    return m_database.all(select("state IN (0, 1) ORDER BY local"), {}, entryOf);
}

Result<QList<OutboxEntry>> Outbox::quarantined()
{
    return m_database.all(select("state = 3 ORDER BY local"), {}, entryOf);
}

Result<QList<QUuid>> Outbox::quarantinedBefore(qint64 below, qint64 limit)
{
    return m_database.all(
        QStringLiteral("SELECT operation FROM outbox WHERE state = 3 AND state <> 2 AND local < ? "
                       "ORDER BY local DESC LIMIT ?"),
        {below, limit}, [](const Row &row) { return row.uuid(0); });
}

Result<bool> Outbox::isQuarantined(const QUuid &operation)
{
    FORECOURT_ASSIGN(
        const qint64 found,
        m_database.integer(
            QStringLiteral("SELECT EXISTS (SELECT 1 FROM outbox WHERE operation = ? AND state = 3)"),
            {bound(operation)}));
    return found != 0;
}

Result<std::optional<qint64>> Outbox::localOf(const QUuid &operation)
{
    return m_database.first(QStringLiteral("SELECT local FROM outbox WHERE operation = ?"),
                            {bound(operation)}, [](const Row &row) { return row.integer(0); });
}

Result<std::optional<QUuid>> Outbox::operationOf(qint64 local)
{
    return m_database.first(QStringLiteral("SELECT operation FROM outbox WHERE local = ?"), {local},
                            [](const Row &row) { return row.uuid(0); });
}

Result<void> Outbox::acknowledge(const QUuid &replica, qint64 n, qint64 seq)
{
    FORECOURT_TRY(m_database.run(
        QStringLiteral("UPDATE outbox SET state = ?, seq = ? WHERE replica = ? AND n = ? AND state = 0"),
        {number(OutboxState::Acknowledged), seq, bound(replica), n}));
    return {};
}

Result<void> Outbox::quarantine(const QUuid &replica, qint64 n, const QString &reason)
{
    FORECOURT_TRY(m_database.run(
        QStringLiteral(
            "UPDATE outbox SET state = ?, reason = ? WHERE replica = ? AND n = ? AND state IN (0, 1)"),
        {number(OutboxState::Quarantined), reason, bound(replica), n}));
    FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
        DELETE FROM outbox_row
        WHERE local = (SELECT local FROM outbox WHERE replica = ? AND n = ? AND state = 3))sql"),
                                 {bound(replica), n}));
    return {};
}

Result<void> Outbox::offerAgain(qint64 local, const QList<Change> &changes)
{
    FORECOURT_TRY(m_database.run(
        QStringLiteral("UPDATE outbox SET state = 0, seq = 0, reason = '' WHERE local = ? AND state = 3"),
        {local}));
    return index(local, changes);
}

Result<void> Outbox::settle(const QUuid &operation, qint64 seq)
{
    FORECOURT_TRY(m_database.run(QStringLiteral("UPDATE outbox SET state = ?, seq = ? WHERE operation = ?"),
                                 {number(OutboxState::Settled), seq, bound(operation)}));
    FORECOURT_TRY(m_database.run(
        QStringLiteral("DELETE FROM outbox_row WHERE local = (SELECT local FROM outbox WHERE operation = ?)"),
        {bound(operation)}));
    return noteMadeNumber(m_database, operation, seq);
}

Result<void> Outbox::settleUpTo(qint64 seq)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
        DELETE FROM outbox_row WHERE local IN (SELECT local FROM outbox WHERE state = 1 AND seq <= ?))sql"),
                                 {seq}));
    FORECOURT_TRY(m_database.run(
        QStringLiteral("UPDATE outbox SET state = ? WHERE state = 1 AND state <> 2 AND seq <= ?"),
        {number(OutboxState::Settled), seq}));
    return {};
}

Result<void> Outbox::stampSettled(qint64 nowMs, qint64 limit)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
        UPDATE outbox SET settled_at = ?
        WHERE local IN (SELECT local FROM outbox WHERE state = 2 AND settled_at IS NULL ORDER BY local LIMIT ?))sql"),
                                 {nowMs, limit}));
    return {};
}

Result<void> Outbox::clearSettled(qint64 beforeMs, qint64 keepFrom, qint64 limit)
{
    qint64 last = 0;
    const auto walk = [&](qint64 count) {
        bool old = true;
        return m_database.forEach(
            QStringLiteral("SELECT local, state = 2 AND settled_at < ? FROM outbox WHERE local < ? "
                           "AND state <> 3 ORDER BY local LIMIT ?"),
            {beforeMs, keepFrom, count}, [&](const Row &row) -> Result<void> {
                old = old && row.integer(1) == 1;
                last = old ? row.integer(0) : last;
                return {};
            });
    };
    FORECOURT_TRY(walk(1)); // mostly the oldest is not old, and the bodies of the rest need not be passed
    if (last != 0) {
        FORECOURT_TRY(walk(limit));
        FORECOURT_TRY(
            m_database.run(QStringLiteral("DELETE FROM outbox WHERE local <= ? AND state <> 3"), {last}));
    }
    return {};
}

Result<Outbox::Rekeyed> Outbox::rekey(const QUuid &from, qint64 fromN, const QUuid &to, bool everything)
{
    // One body in memory at a time: ninety days of them may wait here.
    const QString moving =
        everything ? QStringLiteral("SELECT local FROM outbox WHERE state <> 3 ORDER BY local")
                   : QStringLiteral(
                         "SELECT local FROM outbox WHERE replica = ? AND n >= ? AND state <> 3 ORDER BY n");
    FORECOURT_ASSIGN(const QList<qint64> moved,
                     m_database.all(moving, everything ? Values{} : Values{bound(from), fromN},
                                    [](const Row &row) { return row.integer(0); }));
    Rekeyed rekeyed;
    for (const qint64 local : moved) {
        FORECOURT_ASSIGN(const auto entry, m_database.first(select("local = ?"), {local}, entryOf));
        if (!entry) {
            continue;
        }
        ++rekeyed.lastN;
        rekeyed.chain = nextChain(rekeyed.chain, entry->body);
        FORECOURT_TRY(m_database.run(
            QStringLiteral(
                "UPDATE outbox SET replica = ?, n = ?, chain = ?, state = 0, seq = 0, settled_at = NULL "
                "WHERE local = ?"),
            {bound(to), rekeyed.lastN, bound(rekeyed.chain), local}));
        if (entry->state == OutboxState::Settled) {
            FORECOURT_TRY(indexBody(local, entry->body));
        }
    }
    return rekeyed;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pendingoverlay.h"

#include "models/protocol/overlay.h"
#include "models/storage/outbox.h"

namespace forecourt {

namespace {

void dropNumericBases(Change &change)
{
    for (auto &elements : change.remove) {
        for (QList<Base> &seen : elements) {
            seen.removeIf([](const Base &base) { return std::holds_alternative<qint64>(base); });
        }
    }
}

} // namespace

Result<bool> PendingOverlay::contains(const QUuid &operation) const
{
    FORECOURT_ASSIGN(
        const qint64 waits,
        m_database->integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM outbox WHERE operation = ? "
                                           "AND state IN (0, 1))"),
                            {bound(operation)}));
    return waits != 0;
}

Result<bool> PendingOverlay::covers(const RowKey &row) const
{
    FORECOURT_ASSIGN(const qint64 covered, m_database->integer(QStringLiteral(R"sql(
        SELECT EXISTS (SELECT 1 FROM outbox_row r JOIN outbox o ON o.local = r.local
                       WHERE r.collection = ? AND r.row = ? AND o.state IN (0, 1)))sql"),
                                                               {row.first, bound(row.second)}));
    return covered != 0;
}

Result<void> PendingOverlay::show(Entity &entity)
{
    const RowKey key(entity.collection, entity.row);
    FORECOURT_ASSIGN(const QList<qint64> locals,
                     m_database->all(QStringLiteral(R"sql(
        SELECT r.local FROM outbox_row r JOIN outbox o ON o.local = r.local
        WHERE r.collection = ? AND r.row = ? AND o.state IN (0, 1) ORDER BY r.local)sql"),
                                     {key.first, bound(key.second)},
                                     [](const Row &row) { return row.integer(0); }));
    std::optional<Error> error;
    const auto version = [this, &error](const QUuid &operation) -> std::optional<qint64> {
        auto found = versionOf(operation);
        if (!found) {
            error = found.error();
            return std::nullopt;
        }
        return *found;
    };
    for (const qint64 local : locals) {
        FORECOURT_TRY(read(local));
        for (const Change &change : m_changes.value(local).value(key)) {
            overlayChange(entity, change, local, version);
        }
    }
    if (error) {
        return tl::unexpected<Error>(*error);
    }
    return {};
}

Result<void> PendingOverlay::read(qint64 local)
{
    if (m_changes.contains(local)) {
        return {};
    }
    FORECOURT_ASSIGN(const auto body,
                     m_database->first(QStringLiteral("SELECT body FROM outbox WHERE local = ?"), {local},
                                       [](const Row &row) { return row.bytes(0); }));
    constexpr qsizetype kKept = 64; // a queue of weeks does not fit into memory
    if (m_changes.size() >= kKept) {
        m_changes.clear();
    }
    QHash<RowKey, QList<Change>> &changes = m_changes[local];
    auto operation = decodeOperation(body.value_or(QByteArray()), OperationLimits::none());
    if (!operation) {
        return {};
    }
    for (Change &change : operation->changes) {
        if (operation->epoch != m_epoch) {
            dropNumericBases(change);
        }
        changes[{change.collection, change.row}].append(std::move(change));
    }
    return {};
}

Result<std::optional<qint64>> PendingOverlay::versionOf(const QUuid &operation) const
{
    return m_database->first(QStringLiteral(R"sql(
        SELECT CASE WHEN state IN (0, 1) THEN -local ELSE seq END FROM outbox
        WHERE operation = ? AND state IN (0, 1, 2))sql"),
                             {bound(operation)}, [](const Row &row) { return row.integer(0); });
}

} // namespace forecourt

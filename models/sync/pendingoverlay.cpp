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

PendingOverlay::PendingOverlay(Database &database) : m_database(&database)
{}

Result<PendingOverlay> PendingOverlay::read(Database &database, qint64 epoch)
{
    PendingOverlay overlay(database);
    FORECOURT_ASSIGN(const QList<OutboxEntry> entries, Outbox(database).unsettled());
    for (const OutboxEntry &entry : entries) {
        FORECOURT_ASSIGN(Operation operation, decodeOperation(entry.body));
        for (Change &change : operation.changes) {
            if (operation.epoch != epoch) {
                dropNumericBases(change);
            }
            QList<qint64> &locals = overlay.m_rows[{change.collection, change.row}];
            if (locals.isEmpty() || locals.last() != entry.local) {
                locals.append(entry.local);
            }
        }
        overlay.m_locals.insert(entry.operation, entry.local);
        overlay.m_operations.emplace(entry.local, Own{entry.operation, std::move(operation.changes)});
    }
    return overlay;
}

QList<RowKey> PendingOverlay::remove(const QUuid &operation)
{
    const auto local = m_locals.constFind(operation);
    if (local == m_locals.constEnd()) {
        return {};
    }
    QList<RowKey> rows;
    const auto own = m_operations.find(*local);
    for (const Change &change : own->second.changes) {
        const RowKey row(change.collection, change.row);
        const auto covered = m_rows.find(row);
        if (covered != m_rows.end()) {
            covered->removeOne(*local);
            if (covered->isEmpty()) {
                m_rows.erase(covered);
            }
        }
        rows.append(row);
    }
    m_operations.erase(own);
    m_locals.erase(local);
    return rows;
}

Result<void> PendingOverlay::show(Entity &entity) const
{
    std::optional<Error> error;
    const auto version = [this, &error](const QUuid &operation) -> std::optional<qint64> {
        auto found = versionOf(operation);
        if (!found) {
            error = found.error();
            return std::nullopt;
        }
        return *found;
    };
    for (const qint64 local : m_rows.value({entity.collection, entity.row})) {
        for (const Change &change : m_operations.at(local).changes) {
            if (change.collection == entity.collection && change.row == entity.row) {
                overlayChange(entity, change, local, version);
            }
        }
    }
    if (error) {
        return tl::unexpected<Error>(*error);
    }
    return {};
}

Result<std::optional<qint64>> PendingOverlay::versionOf(const QUuid &operation) const
{
    const auto local = m_locals.constFind(operation);
    if (local != m_locals.constEnd()) {
        return std::optional(-*local);
    }
    constexpr auto kSettled = static_cast<int>(OutboxState::Settled);
    return m_database->first(QStringLiteral("SELECT seq FROM outbox WHERE operation = ? AND state = ?"),
                             {bound(operation), kSettled}, [](const Row &row) { return row.integer(0); });
}

} // namespace forecourt

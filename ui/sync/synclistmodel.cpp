// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/synclistmodel.h"

#include "models/itemmodels/roles.h"
#include "ui/sync/synctexts.h"

namespace forecourt {

namespace {

Result<QList<SyncItem>> conflictItems(const Result<QList<ConflictItem>> &found)
{
    FORECOURT_TRY(found);
    QList<SyncItem> items;
    for (const ConflictItem &item : *found) {
        items.append({item.id, SyncScope::Conflicts, item, {}});
    }
    return items;
}

Result<QList<SyncItem>> queuedItems(const Result<QList<QueuedItem>> &found, SyncScope scope)
{
    FORECOURT_TRY(found);
    QList<SyncItem> items;
    for (const QueuedItem &item : *found) {
        items.append({item.id, scope, {}, item});
    }
    return items;
}

QString titled(const QString &title, const QString &otherwise)
{
    return title.isEmpty() ? otherwise : title;
}

} // namespace

SyncListModel::SyncListModel(SyncQueueService &service, QObject *parent)
    : RecordListModel(parent), m_service(service)
{}

void SyncListModel::show(SyncScope scope)
{
    m_scope = scope;
    ask([this, scope](int limit) {
        if (scope == SyncScope::Conflicts) {
            return m_service.conflicts(limit).then(conflictItems);
        }
        const auto queued =
            scope == SyncScope::Waiting ? m_service.waiting(limit) : m_service.quarantined(limit);
        return QFuture(queued).then(
            [scope](const Result<QList<QueuedItem>> &found) { return queuedItems(found, scope); });
    });
}

QVariant SyncListModel::cell(const SyncItem &item, int, int role) const
{
    const bool isConflict = item.scope == SyncScope::Conflicts;
    const QString what =
        isConflict ? SyncTexts::record(item.conflict.collection) : SyncTexts::useCase(item.queued.useCase);
    switch (role) {
    case RowRole::Title:
    case Qt::DisplayRole:
        return titled(isConflict ? item.conflict.title : item.queued.title, what);
    case RowRole::Detail:
        return isConflict && !item.conflict.field.isEmpty()
                   ? tr("%1 · %2").arg(what, SyncTexts::field(item.conflict.field))
                   : what;
    case RowRole::RightText:
        return SyncTexts::time(isConflict ? item.conflict.at : item.queued.createdAt);
    case RowRole::BadgeText:
        return isConflict ? tr("Desk %1").arg(item.conflict.desk)
                          : (item.scope == SyncScope::Refused ? tr("Refused") : QString());
    case RowRole::BadgeTone:
        return static_cast<int>(item.scope == SyncScope::Refused ? Tone::Bad : Tone::Warn);
    case RowRole::Id:
        return item.id;
    default:
        return {};
    }
}

} // namespace forecourt

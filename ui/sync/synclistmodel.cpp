// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/synclistmodel.h"

#include "models/itemmodels/roles.h"
#include "ui/sync/synctexts.h"

namespace forecourt {

namespace {

SyncItem itemOf(const ConflictItem &item, SyncScope scope)
{
    return {item.id, scope, item, {}};
}

SyncItem itemOf(const QueuedItem &item, SyncScope scope)
{
    return {item.id, scope, {}, item};
}

// The same list with lines of the room.
template <typename Item> ListSource<SyncItem> sourceOf(const ListSource<Item> &source, SyncScope scope)
{
    return {[source, scope](const PageAsk &ask) {
                return source.page(ask).then(
                    [scope](const Result<ListPage<Item>> &found) -> Result<ListPage<SyncItem>> {
                        FORECOURT_TRY(found);
                        ListPage<SyncItem> page{{}, found->places, found->more};
                        for (const Item &item : found->rows) {
                            page.rows.append(itemOf(item, scope));
                        }
                        return page;
                    });
            },
            source.count};
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
    ask(scope == SyncScope::Conflicts ? sourceOf(m_service.conflictSource(), scope)
        : scope == SyncScope::Waiting ? sourceOf(m_service.queuedSource(QueuedKind::Waiting), scope)
                                      : sourceOf(m_service.queuedSource(QueuedKind::Refused), scope));
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

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/synclistmodel.h"

#include "models/domain/clock.h"
#include "ui/history/historytexts.h"
#include "ui/sync/queuetexts.h"
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

QueuedKind kindOf(SyncScope scope)
{
    return scope == SyncScope::Waiting   ? QueuedKind::Waiting
           : scope == SyncScope::Refused ? QueuedKind::Refused
                                         : QueuedKind::Closed;
}

} // namespace

SyncListModel::SyncListModel(SyncQueueService &service, QObject *parent)
    : RecordListModel(parent), m_service(service)
{}

void SyncListModel::show(SyncScope scope)
{
    m_scope = scope;
    ask(scope == SyncScope::Conflicts ? sourceOf(m_service.conflictSource(), scope)
                                      : sourceOf(m_service.queuedSource(kindOf(scope)), scope));
}

QVariant SyncListModel::cell(const SyncItem &item, int, int role) const
{
    if (role == RowRole::Id) {
        return item.id;
    }
    return item.scope == SyncScope::Conflicts ? conflictCell(item, role) : queuedCell(item, role);
}

QVariant SyncListModel::conflictCell(const SyncItem &item, int role) const
{
    const ConflictItem &conflict = item.conflict;
    const QString what = SyncTexts::record(conflict.collection);
    switch (role) {
    case RowRole::Title:
    case Qt::DisplayRole:
        return titled(conflict.title, what);
    case RowRole::Detail:
        return conflict.field.isEmpty()
                   ? what
                   : QStringLiteral("%1 \u00B7 %2").arg(what, HistoryTexts::field(conflict.field));
    case RowRole::RightText:
        return timeOf(item);
    case RowRole::BadgeText:
        return tr("Desk %1").arg(conflict.desk);
    case RowRole::BadgeTone:
        return static_cast<int>(Tone::Warn);
    default:
        return {};
    }
}

QVariant SyncListModel::queuedCell(const SyncItem &item, int role) const
{
    switch (role) {
    case RowRole::Title:
    case Qt::DisplayRole:
        return titled(item.queued.title, SyncTexts::useCase(item.queued.useCase));
    case RowRole::Detail:
        return detailOf(item.queued);
    case RowRole::RightText:
        return timeOf(item);
    case RowRole::BadgeText:
        return badgeOf(item);
    case RowRole::BadgeTone:
        return static_cast<int>(toneOf(item));
    case RowRole::Muted:
        return item.scope == SyncScope::Closed;
    default:
        return {};
    }
}

// "Customer changed · Name · 张敏"
QString SyncListModel::detailOf(const QueuedItem &item)
{
    QStringList parts;
    if (!item.title.isEmpty()) {
        parts.append(SyncTexts::useCase(item.useCase));
    }
    if (!item.firstField.isEmpty()) {
        parts.append(HistoryTexts::field(item.firstField));
    }
    if (!item.person.isEmpty()) {
        parts.append(item.person);
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString SyncListModel::badgeOf(const SyncItem &item)
{
    switch (item.scope) {
    case SyncScope::Refused:
        return item.queued.reason.startsWith(QLatin1String("depends-on")) ? tr("Waits for another")
                                                                          : tr("Refused");
    case SyncScope::Closed:
        return item.queued.isGivenUp ? tr("Given up") : tr("Mended");
    case SyncScope::Waiting:
    case SyncScope::Conflicts:
        break;
    }
    return {};
}

Tone SyncListModel::toneOf(const SyncItem &item)
{
    if (item.scope == SyncScope::Refused) {
        return item.queued.reason.startsWith(QLatin1String("depends-on")) ? Tone::Warn : Tone::Bad;
    }
    return item.scope == SyncScope::Closed && !item.queued.isGivenUp ? Tone::Ok : Tone::Neutral;
}

QString SyncListModel::timeOf(const SyncItem &item) const
{
    const qint64 at = item.scope == SyncScope::Conflicts ? item.conflict.at
                      : item.scope == SyncScope::Closed  ? item.queued.closedAt
                                                         : item.queued.createdAt;
    const bool open = item.scope == SyncScope::Refused || item.scope == SyncScope::Waiting;
    return open && m_clock != nullptr ? QueueTexts::age(at, m_clock->nowMs()) : SyncTexts::time(at);
}

} // namespace forecourt

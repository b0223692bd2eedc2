// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnmemory.h"

#include "ui/style/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>

namespace forecourt {

ColumnMemory::ColumnMemory(QHeaderView *header, QSettings &settings, const QString &name)
    : QObject(header)
    , m_header(header)
    , m_settings(settings)
    , m_key((settings.group().isEmpty() ? QString() : settings.group() + u'/') + QStringLiteral("columns/") +
            name)
    , m_initial(now())
{
    header->viewport()->installEventFilter(this);
}

// The same entry while a room restores its state, within its group, and afterwards.
QString ColumnMemory::key() const
{
    const QString group = m_settings.group() + u'/';
    return m_key.startsWith(group) ? m_key.mid(group.size()) : m_key;
}

QList<ColumnMemory::Column> ColumnMemory::now() const
{
    QList<Column> columns;
    const double scale = tokens(m_header).scale;
    for (int i = 0; i < m_header->count(); ++i) {
        const bool hidden = m_header->isSectionHidden(i);
        const bool chosen = !hidden && m_header->sectionResizeMode(i) == QHeaderView::Interactive;
        columns.append(
            {m_header->visualIndex(i), chosen ? qRound(m_header->sectionSize(i) / scale) : 0, hidden});
    }
    return columns;
}

QList<ColumnMemory::Column> ColumnMemory::kept() const
{
    QList<Column> columns;
    for (const QString &entry : m_settings.value(key()).toStringList()) {
        const QStringList parts = entry.split(u':');
        columns.append({parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2) == u'1'});
    }
    return columns.size() == m_header->count() ? columns : QList<Column>();
}

void ColumnMemory::apply(const QList<Column> &columns)
{
    const double scale = tokens(m_header).scale;
    for (int visual = 0; visual < columns.size(); ++visual) {
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).visual == visual) {
                m_header->moveSection(m_header->visualIndex(i), visual);
            }
        }
    }
    for (int i = 0; i < columns.size(); ++i) {
        const Column &column = columns.at(i);
        m_header->setSectionHidden(i, column.hidden);
        if (column.width > 0 && m_header->sectionResizeMode(i) == QHeaderView::Interactive) {
            m_header->resizeSection(i, qRound(column.width * scale));
        }
    }
}

void ColumnMemory::restore()
{
    apply(kept());
}

void ColumnMemory::save()
{
    QStringList entries;
    for (const Column &column : now()) {
        entries.append(
            QStringLiteral("%1:%2:%3").arg(column.visual).arg(column.width).arg(column.hidden ? 1 : 0));
    }
    m_settings.setValue(key(), entries);
}

void ColumnMemory::reset()
{
    m_settings.remove(key());
    apply(m_initial);
}

void ColumnMemory::layOut()
{
    apply(m_initial);
}

// Dragging a border or a whole column ends with the mouse button; sizes that a layout sets are not a choice.
bool ColumnMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QList<Column> before = kept().isEmpty() ? m_initial : kept();
        QMetaObject::invokeMethod(
            this, [this, before] { now() != before ? save() : void(); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace forecourt

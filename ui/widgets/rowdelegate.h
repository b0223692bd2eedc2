// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace forecourt {

class Clock;
struct Tokens;
struct BadgeSpec;

// Draws a list row of two lines from RowRole: bold title and badge, grey detail and text at the right. Where
// a row has a Deadline its badge counts down by the clock given.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    void setClock(const Clock *clock) { m_clock = clock; } // must outlive the delegate; null: no countdown

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Clock *m_clock = nullptr;
};

// The badge of a row or cell by its roles; empty text: none.
[[nodiscard]] BadgeSpec badgeOf(const QModelIndex &index, const Clock *clock);

} // namespace forecourt

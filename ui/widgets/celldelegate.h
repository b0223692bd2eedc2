// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace forecourt {

class Clock;

// Draws a table cell: its badge or countdown where it has one, otherwise its text, in bold with
// RowRole::Emphasis and in grey with RowRole::Muted; numbers aligned right get figures of one width.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr) : QStyledItemDelegate(parent) {}

    void setClock(const Clock *clock) { m_clock = clock; }
    [[nodiscard]] const Clock *clock() const { return m_clock; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Clock *m_clock = nullptr;
};

} // namespace forecourt

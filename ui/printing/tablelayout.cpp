// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/tablelayout.h"

namespace forecourt {

TableLayout::TableLayout(PageFlow &flow, const TableBlock &table)
    : m_flow(flow), m_table(table), m_format(flow.format()), m_size(flow.format().body)
{
    fitNumbers();
    place();
}

void TableLayout::layOut()
{
    if (m_table.rows.isEmpty()) {
        head();
        return;
    }
    m_flow.ensure(least());
    head();
    m_flow.setRepeated([this] { head(); });
    for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
        line(m_table.rows.at(i), keepOf(i));
    }
    m_flow.setRepeated({});
}

PrintStyle TableLayout::body(bool bold) const
{
    return {m_size, bold};
}

bool TableLayout::stays(qsizetype column) const
{
    return !m_format.isRoll() || m_table.columns.at(column).onRoll == OnRoll::Stays;
}

qreal TableLayout::naturalWidth(qsizetype column) const
{
    const TextSetter &setter = m_flow.setter();
    qreal width = setter.widthOf(m_table.columns.at(column).title, {m_format.small});
    for (const TableRow &row : m_table.rows) {
        if (row.kind != TableRowKind::Group && column < row.cells.size()) {
            width = qMax(width, setter.widthOf(row.cells.at(column), body(row.kind == TableRowKind::Sum)));
        }
    }
    return width + 1; // rounding must not break it
}

qreal TableLayout::room() const
{
    qsizetype shown = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        shown += stays(i) ? 1 : 0;
    }
    return m_flow.width() - m_format.gap * static_cast<qreal>(qMax<qsizetype>(0, shown - 1));
}

// Of the columns without a weight: those of numbers, or those of text.
qreal TableLayout::naturalWidths(bool numbers) const
{
    qreal width = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const TableColumn &column = m_table.columns.at(i);
        width += stays(i) && column.weight == 0 && column.right == numbers ? naturalWidth(i) : 0;
    }
    return width;
}

// A number is never broken: where all of them do not fit, the table is set smaller.
void TableLayout::fitNumbers()
{
    constexpr qreal kMost = 0.85;
    while (m_size > m_format.small / 2 && naturalWidths(true) > room() * kMost) {
        --m_size;
    }
}

// Columns without a weight get what they need, together up to three quarters, of which only text gives way;
// the others share the rest.
void TableLayout::place()
{
    constexpr qreal kMost = 0.75;
    constexpr qreal kLeastText = 0.1;
    m_places = QList<Place>(m_table.columns.size());
    int weights = 0;
    int shown = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        shown += stays(i) ? 1 : 0;
        weights += stays(i) ? m_table.columns.at(i).weight : 0;
    }
    const qreal room = this->room();
    const qreal numbers = naturalWidths(true);
    const qreal texts = naturalWidths(false);
    const qreal most = qMax(weights == 0 ? room : room * kMost, numbers + qMin(texts, room * kLeastText));
    const qreal shrink = numbers + texts > most ? (most - numbers) / texts : 1;
    const qreal used = numbers + texts * shrink;
    // Without a column of text they are spread over the width.
    const qreal spread = weights == 0 && used > 0 && used < room ? (room - used) / shown : 0;
    qreal left = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (!stays(i)) {
            continue;
        }
        const TableColumn &column = m_table.columns.at(i);
        m_places[i].left = left;
        m_places[i].width = column.weight == 0 ? naturalWidth(i) * (column.right ? 1 : shrink) + spread
                                               : (room - used) * column.weight / weights;
        left += m_places.at(i).width + m_format.gap;
    }
}

QList<PrintCell> TableLayout::cells(const QStringList &texts, const PrintStyle &style) const
{
    QList<PrintCell> cells;
    for (qsizetype i = 0; i < qMin(texts.size(), m_places.size()); ++i) {
        if (m_places.at(i).width > 0) {
            PrintStyle own = style;
            own.align = m_table.columns.at(i).right ? Qt::AlignRight : Qt::AlignLeft;
            cells.append({m_places.at(i).left, m_places.at(i).width, texts.at(i), own});
        }
    }
    return cells;
}

// Beside each other where there is room, else one below the other.
QList<QList<PrintCell>> TableLayout::groupRows(const TableRow &row) const
{
    const TextSetter &setter = m_flow.setter();
    PrintCell title{0, m_flow.width(), row.cells.value(0), body(true)};
    PrintCell word{0, m_flow.width(), row.cells.value(1), {m_format.small, false, true}};
    const qreal needed = setter.widthOf(word.text, word.style) + 1;
    if (word.text.isEmpty()) {
        return {{title}};
    }
    if (setter.widthOf(title.text, title.style) + m_format.gap + needed > m_flow.width()) {
        return {{title}, {word}};
    }
    word.style.align = Qt::AlignRight;
    title.width -= needed;
    return {{title, word}};
}

QString TableLayout::above(const TableRow &row) const
{
    QStringList texts;
    for (qsizetype i = 0; m_format.isRoll() && i < row.cells.size(); ++i) {
        const TableColumn &column = m_table.columns.at(i);
        if (column.onRoll == OnRoll::Above && !row.cells.at(i).isEmpty()) {
            texts.append(column.right ? column.title + u' ' + row.cells.at(i) : row.cells.at(i));
        }
    }
    return texts.join(QStringLiteral("  "));
}

qreal TableLayout::heightOf(const TableRow &row) const
{
    if (row.kind == TableRowKind::Group) {
        qreal height = 2 * m_format.pad;
        for (const QList<PrintCell> &cells : groupRows(row)) {
            height += m_flow.heightOf(cells);
        }
        return height;
    }
    const QString text = above(row);
    const qreal first = text.isEmpty() ? 0 : m_flow.heightOf({{0, m_flow.width(), text, body()}});
    return first + m_flow.heightOf(cells(row.cells, body(row.kind == TableRowKind::Sum))) + 2 * m_format.pad;
}

// A group must not end a page, and a sum must not begin one.
qreal TableLayout::keepOf(qsizetype index) const
{
    if (index + 1 >= m_table.rows.size()) {
        return 0;
    }
    const TableRow &next = m_table.rows.at(index + 1);
    const bool together =
        m_table.rows.at(index).kind == TableRowKind::Group || next.kind == TableRowKind::Sum;
    return together ? heightOf(next) + keepOf(index + 1) : 0;
}

QStringList TableLayout::titles() const
{
    QStringList titles;
    bool any = false;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        titles.append(m_table.columns.at(i).title);
        any = any || (stays(i) && !titles.last().isEmpty());
    }
    return any ? titles : QStringList();
}

void TableLayout::head()
{
    const QStringList texts = titles();
    if (!texts.isEmpty()) {
        m_flow.row(cells(texts, {m_format.small, false, true}), {m_format.pad, m_format.pad, 0, false});
        m_flow.rule(true);
    }
}

qreal TableLayout::least() const
{
    const QStringList texts = titles();
    const qreal head =
        texts.isEmpty() ? 0 : m_flow.heightOf(cells(texts, {m_format.small})) + 2 * m_format.pad;
    return m_table.rows.isEmpty() ? head : head + heightOf(m_table.rows.first()) + keepOf(0);
}

void TableLayout::line(const TableRow &row, qreal keep)
{
    const qreal pad = m_format.pad;
    if (row.kind == TableRowKind::Group) {
        m_flow.ensure(heightOf(row) + keep);
        m_flow.space(2 * pad);
        for (const QList<PrintCell> &cells : groupRows(row)) {
            m_flow.row(cells);
        }
        return;
    }
    const QString text = above(row);
    const auto below = cells(row.cells, body(row.kind == TableRowKind::Sum));
    if (text.isEmpty()) {
        m_flow.row(below, {pad, pad, keep, false});
    } else {
        m_flow.row({{0, m_flow.width(), text, body()}}, {pad, 0, m_flow.heightOf(below) + pad + keep, false});
        m_flow.row(below, {0, pad, keep, false});
    }
    m_flow.rule();
}

} // namespace forecourt

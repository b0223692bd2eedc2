// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pageflow.h"

namespace forecourt {

PageFlow::PageFlow(const PaperFormat &format, const PrintHead &head, const QFont &font)
    : m_format(format), m_head(head), m_setter(font)
{
    m_pages.append({m_format.size, {}});
    m_y = m_format.margins.top();
    if (m_format.isRoll()) {
        rollHead();
    } else {
        firstHead();
    }
    m_top = m_y;
}

qreal PageFlow::width() const
{
    return m_format.size.width() - m_format.margins.left() - m_format.margins.right();
}

qreal PageFlow::bottom() const
{
    return m_format.size.height() - m_format.margins.bottom() - 2 * TextSetter::lineHeight(m_format.small);
}

qreal PageFlow::heightOf(const QList<PrintCell> &cells) const
{
    qsizetype count = 1;
    int size = 0;
    for (const PrintCell &cell : cells) {
        count = qMax(count, m_setter.lines(cell.text, cell.width, cell.style).size());
        size = qMax(size, cell.style.size);
    }
    return TextSetter::lineHeight(size) * static_cast<qreal>(count);
}

void PageFlow::row(const QList<PrintCell> &cells, const RowRules &rules)
{
    QList<QList<SetLine>> set;
    qsizetype count = 1;
    int size = 0;
    for (const PrintCell &cell : cells) {
        set.append(m_setter.lines(cell.text, cell.width, cell.style));
        count = qMax(count, set.last().size());
        size = qMax(size, cell.style.size);
    }
    const qreal line = TextSetter::lineHeight(size);
    constexpr qsizetype kTogether = 2;
    const qsizetype together = rules.splits ? qMin(count, kTogether) : count;
    ensure(rules.above + static_cast<qreal>(together) * line + (rules.splits ? 0 : rules.below) + rules.keep);
    m_y += rules.above;
    for (qsizetype i = 0; i < count; ++i) {
        // A row that is higher than a page goes on on the next one.
        if (i >= together || rules.above + static_cast<qreal>(together) * line > bottom() - m_top) {
            ensure(line);
        }
        drawLine(set, cells, i, size);
        m_y += line;
    }
    m_y += rules.below;
}

void PageFlow::drawLine(const QList<QList<SetLine>> &set, const QList<PrintCell> &cells, qsizetype index,
                        int size)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (index >= set.at(i).size() || set.at(i).at(index).text.isEmpty()) {
            continue;
        }
        const PrintCell &cell = cells.at(i);
        const SetLine &line = set.at(i).at(index);
        const qreal spare = cell.width - line.width;
        const qreal shift = cell.style.align & Qt::AlignRight     ? spare
                            : cell.style.align & Qt::AlignHCenter ? spare / 2
                                                                  : 0;
        PrintStyle style = cell.style;
        style.grey = style.grey && !m_format.isRoll();
        m_pages.last().marks.append(
            PrintText{QPointF(m_format.margins.left() + cell.left + shift, m_y + TextSetter::baseline(size)),
                      line.text, style});
    }
}

void PageFlow::rule(bool strong, qreal left, qreal width)
{
    const qreal start = m_format.margins.left() + left;
    const qreal end = start + (width < 0 ? this->width() : width);
    m_pages.last().marks.append(PrintRule{QLineF(start, m_y, end, m_y), strong});
}

void PageFlow::space(qreal height)
{
    if (m_y > m_top) {
        m_y += height;
    }
}

void PageFlow::room(qreal height)
{
    m_y += height;
}

void PageFlow::ensure(qreal height)
{
    constexpr qreal kRounding = 0.01;
    if (!m_format.isRoll() && m_y > m_top + kRounding && m_y + height > bottom() + kRounding) {
        newPage();
    }
}

void PageFlow::newPage()
{
    m_pages.append({m_format.size, {}});
    m_y = m_format.margins.top();
    nextHead();
    m_top = m_y;
    if (m_repeated) {
        m_repeated();
        m_top = m_y;
    }
}

void PageFlow::code(const QString &text, const QString &caption)
{
    const auto matrix = qrMatrix(text);
    if (!matrix) {
        return; // refused before the layout began
    }
    const qreal line = TextSetter::lineHeight(m_format.small);
    ensure(m_format.code + line);
    const qreal left = m_format.margins.left() + (width() - m_format.code) / 2;
    m_pages.last().marks.append(PrintCode{QRectF(left, m_y, m_format.code, m_format.code), *matrix});
    m_y += m_format.code;
    row({{0, width(), caption, small(Qt::AlignHCenter)}});
}

void PageFlow::pictureAbove(const QImage &picture, qreal left, const QSizeF &room)
{
    const QSizeF size = QSizeF(picture.size()).scaled(room, Qt::KeepAspectRatio);
    const QPointF corner(m_format.margins.left() + left, m_y - size.height());
    m_pages.last().marks.append(PrintPicture{QRectF(corner, size), picture});
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pageflow.h"

// Heads and feet of pages.
namespace forecourt {

PrintStyle PageFlow::small(Qt::Alignment align) const
{
    return {m_format.small, false, true, align};
}

// One text below the other, from where the page stands.
void PageFlow::column(const QList<PrintCell> &cells)
{
    for (const PrintCell &cell : cells) {
        if (!cell.text.isEmpty()) {
            row({cell});
        }
    }
}

void PageFlow::firstHead()
{
    const auto matrix = m_head.code.isEmpty() ? fail(ErrorCode::NotFound) : qrMatrix(m_head.code);
    const qreal code = matrix ? m_format.code : 0;
    const qreal half = (width() - code - m_format.gap) / 2;
    const qreal top = m_y;
    QList<PrintCell> store{{0, half, m_head.store, {m_format.store, true}}};
    for (const QString &line : m_head.storeLines) {
        store.append({0, half, line, small()});
    }
    column(store);
    const qreal storeEnd = std::exchange(m_y, top);
    const qreal left = half + m_format.gap;
    QList<PrintCell> title{{left, half, m_head.title, {m_format.title, true, false, Qt::AlignRight}},
                           {left, half, m_head.number, {m_format.heading, true, false, Qt::AlignRight}}};
    for (const QString &line : m_head.lines) {
        title.append({left, half, line, small(Qt::AlignRight)});
    }
    column(title);
    if (matrix) {
        // The quiet zone may reach into the margin: nothing is printed there.
        const qreal quiet = code * 4 / (matrix->side + 8);
        m_pages.last().marks.append(PrintCode{
            QRectF(m_format.size.width() - m_format.margins.right() - code + quiet, top - quiet, code, code),
            *matrix});
    }
    m_y = qMax(qMax(storeEnd, m_y), top + code) + m_format.gap / 2;
}

void PageFlow::rollHead()
{
    const auto centred = [this](const QString &text, int size, bool bold) {
        return PrintCell{0, width(), text, {size, bold, false, Qt::AlignHCenter}};
    };
    QList<PrintCell> cells{centred(m_head.store, m_format.store, true)};
    for (const QString &line : m_head.storeLines) {
        cells.append(centred(line, m_format.small, false));
    }
    column(cells);
    m_y += m_format.gap;
    rule(true);
    m_y += m_format.gap / 2;
    cells = {centred(m_head.title, m_format.title, true), centred(m_head.number, m_format.heading, true)};
    for (const QString &line : m_head.lines) {
        cells.append(centred(line, m_format.small, false));
    }
    column(cells);
    m_y += m_format.gap / 2;
}

void PageFlow::nextHead()
{
    const qreal half = width() / 2;
    const QString title = QStringList{m_head.title, m_head.number}.join(QStringLiteral("  ")).trimmed();
    row({{0, half, m_head.store, {m_format.small, true}},
         {half, half, title, {m_format.small, true, false, Qt::AlignRight}}});
    m_y += m_format.pad;
    rule(true);
    m_y += m_format.gap;
}

QString PageFlow::printedOn() const
{
    return m_head.printedAt.isEmpty() ? QString() : tr("Printed %1").arg(m_head.printedAt);
}

void PageFlow::foot(PrintPage &page, qsizetype number) const
{
    const qreal y = m_format.size.height() - m_format.margins.bottom() -
                    TextSetter::lineHeight(m_format.small) + TextSetter::baseline(m_format.small);
    const qreal left = m_format.margins.left();
    const QString count = tr("Page %1 of %2").arg(number).arg(m_pages.size());
    const qreal right = left + width() - m_setter.widthOf(count, small());
    page.marks.append(PrintText{QPointF(left, y), printedOn(), small()});
    page.marks.append(PrintText{QPointF(right, y), count, small()});
}

void PageFlow::endRoll()
{
    if (!m_head.code.isEmpty()) {
        m_y += m_format.gap / 2;
        code(m_head.code, m_head.number);
    }
    row({{0, width(), printedOn(), small(Qt::AlignHCenter)}});
    m_pages.last().size.setHeight(m_y + m_format.margins.bottom());
}

QList<PrintPage> PageFlow::finish()
{
    if (m_format.isRoll()) {
        endRoll();
        return m_pages;
    }
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        foot(m_pages[i], i + 1);
    }
    return m_pages;
}

} // namespace forecourt

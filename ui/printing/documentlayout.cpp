// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/documentlayout.h"

#include "ui/printing/tablelayout.h"

namespace forecourt {

DocumentLayout::DocumentLayout(const PaperFormat &format, const PrintHead &head, const QFont &font)
    : m_flow(format, head, font), m_format(m_flow.format())
{}

QList<PrintPage> DocumentLayout::pages(const PrintDocument &document, const PaperFormat &format,
                                       const QFont &font)
{
    DocumentLayout layout(format, document.head, font);
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        layout.m_next = i + 1 < document.blocks.size() ? &document.blocks.at(i + 1) : nullptr;
        std::visit(layout, document.blocks.at(i));
    }
    return layout.m_flow.finish();
}

// As much of a block as a heading must have below it on its page.
qreal DocumentLayout::beginningOf(const PrintBlock &block)
{
    const auto *table = std::get_if<TableBlock>(&block);
    return table == nullptr ? 2 * TextSetter::lineHeight(m_format.body) : TableLayout(m_flow, *table).least();
}

void DocumentLayout::operator()(const HeadingBlock &block)
{
    const PrintStyle style{m_format.heading, true};
    m_flow.row({{0, m_flow.width(), block.text, style}},
               {m_format.pad, m_format.pad, m_next == nullptr ? 0 : beginningOf(*m_next), false});
}

void DocumentLayout::operator()(const ParagraphBlock &block)
{
    const PrintStyle style{block.small ? m_format.small : m_format.body, false, block.grey || block.small};
    if (block.marker.isEmpty()) {
        m_flow.row({{0, m_flow.width(), block.text, style}}, {0, m_format.pad, 0, true});
        return;
    }
    const qreal indent =
        qMax(1.8 * style.size, m_flow.setter().widthOf(block.marker, style) + 0.5 * style.size);
    PrintStyle marker = style;
    marker.grey = true;
    m_flow.row({{0, indent, block.marker, marker}, {indent, m_flow.width() - indent, block.text, style}},
               {0, m_format.pad, 0, true});
}

QList<DocumentLayout::PairRow> DocumentLayout::rowsOf(const QList<LabelledValue> &pairs) const
{
    QList<PairRow> rows;
    bool open = false; // the last row has room for another
    for (const LabelledValue &pair : pairs) {
        if (m_format.isRoll() && pair.value.isEmpty()) {
            continue;
        }
        if (open && !pair.wide) {
            rows.last().pairs.append(pair);
            open = false;
        } else {
            rows.append({{pair}});
            open = !pair.wide && !m_format.isRoll();
        }
    }
    return rows;
}

qreal DocumentLayout::labelWidth(const QList<LabelledValue> &pairs, qreal width) const
{
    constexpr qreal kMost = 0.42;
    qreal widest = 0;
    for (const LabelledValue &pair : pairs) {
        widest = qMax(widest, m_flow.setter().widthOf(pair.label, {m_format.body}));
    }
    return qMin(widest + m_format.gap, width * kMost);
}

void DocumentLayout::operator()(const PairsBlock &block)
{
    const qreal part = m_format.isRoll() ? m_flow.width() : (m_flow.width() - m_format.gap) / 2;
    const qreal label = labelWidth(block.pairs, part);
    const PrintStyle grey{m_format.body, false, true};
    const PrintStyle value{m_format.body, true, false, m_format.isRoll() ? Qt::AlignRight : Qt::AlignLeft};
    const QList<PairRow> rows = rowsOf(block.pairs);
    if (!rows.isEmpty()) {
        m_flow.rule();
    }
    for (const PairRow &row : rows) {
        QList<PrintCell> cells;
        qreal left = 0;
        for (const LabelledValue &pair : row.pairs) {
            const qreal width = pair.wide ? m_flow.width() : part;
            cells.append({left, label, pair.label, grey});
            cells.append({left + label, width - label, pair.value, value});
            left += part + m_format.gap;
        }
        m_flow.row(cells, {m_format.pad, m_format.pad, 0, false});
        m_flow.rule();
    }
}

void DocumentLayout::operator()(const TableBlock &block)
{
    TableLayout(m_flow, block).layOut();
}

QList<PrintCell> DocumentLayout::cellsOf(const TotalLine &line) const
{
    constexpr qreal kPart = 0.56;
    const qreal width = m_format.isRoll() ? m_flow.width() : m_flow.width() * kPart;
    const qreal left = m_flow.width() - width;
    const PrintStyle label{m_format.body, line.strong, !line.strong};
    const PrintStyle value{line.strong ? m_format.heading : m_format.body, line.strong, false,
                           Qt::AlignRight};
    const qreal room = qMin(m_flow.setter().widthOf(line.label, label) + m_format.gap, width / 2);
    return {{left, room, line.label, label}, {left + room, width - room, line.value, value}};
}

void DocumentLayout::operator()(const TotalsBlock &block)
{
    qreal height = 0;
    for (const TotalLine &line : block.lines) {
        height += m_flow.heightOf(cellsOf(line)) + m_format.pad;
    }
    m_flow.ensure(height);
    for (const TotalLine &line : block.lines) {
        const QList<PrintCell> cells = cellsOf(line);
        if (line.strong) {
            m_flow.rule(true, cells.first().left, m_flow.width() - cells.first().left);
        }
        m_flow.row(cells, {m_format.pad / 2, m_format.pad / 2, 0, false});
    }
}

void DocumentLayout::operator()(const SignatureBlock &block)
{
    if (m_format.isRoll()) {
        stackedSignatures(block);
        return;
    }
    const auto count = static_cast<qreal>(qMax<qsizetype>(1, block.captions.size()));
    const qreal gap = 2 * m_format.gap;
    const qreal width = (m_flow.width() - gap * (count - 1)) / count;
    QList<PrintCell> cells;
    for (qsizetype i = 0; i < block.captions.size(); ++i) {
        cells.append({static_cast<qreal>(i) * (width + gap),
                      width,
                      block.captions.at(i),
                      {m_format.small, false, true}});
    }
    m_flow.ensure(m_format.signature + m_flow.heightOf(cells) + m_format.pad);
    m_flow.room(m_format.signature);
    if (!block.signature.isNull()) {
        m_flow.pictureAbove(block.signature, 0, {width, m_format.signature});
    }
    for (const PrintCell &cell : cells) {
        m_flow.rule(true, cell.left, cell.width);
    }
    m_flow.row(cells, {m_format.pad, 0, 0, false});
}

void DocumentLayout::stackedSignatures(const SignatureBlock &block)
{
    QImage signature = block.signature;
    for (const QString &caption : block.captions) {
        m_flow.room(m_format.signature);
        if (const QImage first = std::exchange(signature, {}); !first.isNull()) {
            m_flow.pictureAbove(first, 0, {m_flow.width(), m_format.signature});
        }
        m_flow.rule(true);
        m_flow.row({{0, m_flow.width(), caption, {m_format.small}}}, {m_format.pad, 0, 0, false});
    }
}

void DocumentLayout::operator()(const RuleBlock &)
{
    m_flow.rule(true);
}

void DocumentLayout::operator()(const SpaceBlock &)
{
    m_flow.space(m_format.gap);
}

void DocumentLayout::operator()(const QrBlock &block)
{
    m_flow.code(block.text, block.caption);
}

} // namespace forecourt

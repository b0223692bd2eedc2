// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/pageflow.h"

namespace forecourt {

// Lays the blocks of a document out on pages of one paper. Interface thread.
class DocumentLayout final
{
public:
    [[nodiscard]] static QList<PrintPage> pages(const PrintDocument &document, const PaperFormat &format,
                                                const QFont &font);

    void operator()(const HeadingBlock &block);
    void operator()(const ParagraphBlock &block);
    void operator()(const PairsBlock &block);
    void operator()(const TableBlock &block);
    void operator()(const TotalsBlock &block);
    void operator()(const SignatureBlock &block);
    void operator()(const RuleBlock &block);
    void operator()(const SpaceBlock &block);
    void operator()(const QrBlock &block);

private:
    DocumentLayout(const PaperFormat &format, const PrintHead &head, const QFont &font);

    struct PairRow
    {
        QList<LabelledValue> pairs;
    };

    [[nodiscard]] QList<PairRow> rowsOf(const QList<LabelledValue> &pairs) const;
    [[nodiscard]] qreal labelWidth(const QList<LabelledValue> &pairs, qreal width) const;
    [[nodiscard]] QList<PrintCell> cellsOf(const TotalLine &line) const;
    void stackedSignatures(const SignatureBlock &block);

    [[nodiscard]] qreal beginningOf(const PrintBlock &block);

    PageFlow m_flow;
    const PaperFormat &m_format;
    const PrintBlock *m_next = nullptr; // what follows the block being laid out
};

} // namespace forecourt

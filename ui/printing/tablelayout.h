// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/pageflow.h"

namespace forecourt {

// Lays one table out in a flow of pages. Interface thread.
class TableLayout final
{
public:
    // Both must outlive it.
    TableLayout(PageFlow &flow, const TableBlock &table);

    void layOut();
    // What must stand together at the start of the table: its head and what its first row is kept with.
    [[nodiscard]] qreal least() const;

private:
    struct Place
    {
        qreal left = 0;
        qreal width = 0;
    };

    void place();
    void fitNumbers();
    [[nodiscard]] qreal naturalWidths(bool numbers) const;
    [[nodiscard]] qreal room() const;
    void head();
    void line(const TableRow &row, qreal keep);
    [[nodiscard]] qreal keepOf(qsizetype index) const;
    [[nodiscard]] qreal heightOf(const TableRow &row) const;
    [[nodiscard]] bool stays(qsizetype column) const;
    [[nodiscard]] qreal naturalWidth(qsizetype column) const;
    [[nodiscard]] QList<PrintCell> cells(const QStringList &texts, const PrintStyle &style) const;
    [[nodiscard]] QList<QList<PrintCell>> groupRows(const TableRow &row) const;
    [[nodiscard]] QStringList titles() const; // of the columns shown; none: the table has no head
    [[nodiscard]] QString above(const TableRow &row) const;
    [[nodiscard]] PrintStyle body(bool bold = false) const;

    PageFlow &m_flow;
    const TableBlock &m_table;
    const PaperFormat &m_format;
    int m_size;            // of the type; smaller where the numbers alone are wider than the paper
    QList<Place> m_places; // one a column; width 0: not shown
};

} // namespace forecourt

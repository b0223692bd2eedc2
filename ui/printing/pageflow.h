// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/paperformat.h"
#include "ui/printing/printdocument.h"
#include "ui/printing/printpage.h"
#include "ui/printing/textsetter.h"

#include <QCoreApplication>

#include <functional>

namespace forecourt {

// A text in a row: where it begins, from the left margin, and how wide it may be.
struct PrintCell
{
    qreal left = 0;
    qreal width = 0;
    QString text;
    PrintStyle style;
};

struct RowRules
{
    qreal above = 0;
    qreal below = 0;
    qreal keep = 0;      // height of what must follow on the same page
    bool splits = false; // may be divided between pages
};

// Pages that fill from top to bottom, each with the head and the foot of the document. What lays blocks out
// says how much must stay together; where a page ends is decided here. The roll is one page that grows.
// Interface thread.
class PageFlow final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::PageFlow)

public:
    PageFlow(const PaperFormat &format, const PrintHead &head, const QFont &font);

    [[nodiscard]] const PaperFormat &format() const { return m_format; }
    [[nodiscard]] const TextSetter &setter() const { return m_setter; }
    [[nodiscard]] qreal width() const; // between the margins

    [[nodiscard]] qreal heightOf(const QList<PrintCell> &cells) const;
    void row(const QList<PrintCell> &cells, const RowRules &rules = {});
    void rule(bool strong = false, qreal left = 0, qreal width = -1);
    void space(qreal height); // none at the top of a page
    void room(qreal height);  // everywhere, to be written in by hand
    void ensure(qreal height);
    // A QR code in the middle with a caption below.
    void code(const QString &text, const QString &caption);
    // As large as it fits, its foot where the flow is; takes no room of its own.
    void pictureAbove(const QImage &picture, qreal left, const QSizeF &room);
    // Called at the top of every further page, until it is set to nothing.
    void setRepeated(std::function<void()> repeated) { m_repeated = std::move(repeated); }

    // Ends the last page and writes the feet, now that the number of pages is known.
    [[nodiscard]] QList<PrintPage> finish();

private:
    void firstHead();
    void rollHead();
    void nextHead();
    void foot(PrintPage &page, qsizetype number) const;
    void endRoll();
    void newPage();
    void drawLine(const QList<QList<SetLine>> &set, const QList<PrintCell> &cells, qsizetype index, int size);
    void column(const QList<PrintCell> &cells);
    [[nodiscard]] QString printedOn() const;
    [[nodiscard]] qreal bottom() const;
    [[nodiscard]] PrintStyle small(Qt::Alignment align = Qt::AlignLeft) const;

    PaperFormat m_format;
    PrintHead m_head;
    TextSetter m_setter;
    QList<PrintPage> m_pages;
    std::function<void()> m_repeated;
    qreal m_y = 0;
    qreal m_top = 0; // where the content of this page begins
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/documentpainter.h"

#include "ui/printing/documentlayout.h"
#include "ui/style/tokens.h"

#include <QPainter>

#include <cmath>

namespace forecourt {

namespace {

constexpr qreal kHair = 0.4;
constexpr qreal kStrong = 0.8;

// Paints one mark after the other.
class Pen final
{
public:
    Pen(QPainter &painter, const QFont &font, bool black) : m_painter(painter), m_font(font), m_black(black)
    {}

    void operator()(const PrintText &mark)
    {
        m_painter.setFont(TextSetter::sized(m_font, mark.style));
        m_painter.setPen(mark.style.grey ? paperColors().text2 : paperColors().text);
        m_painter.drawText(mark.baseline, mark.text);
    }
    void operator()(const PrintRule &mark)
    {
        const QColor color = m_black       ? paperColors().text
                             : mark.strong ? paperColors().text2
                                           : paperColors().lineStrong;
        m_painter.setPen(QPen(color, mark.strong ? kStrong : kHair));
        m_painter.drawLine(mark.line);
    }
    void operator()(const PrintCode &mark)
    {
        m_painter.fillPath(qrShape(mark.matrix, mark.box.topLeft(), mark.box.width()), paperColors().text);
    }
    void operator()(const PrintPicture &mark) { m_painter.drawImage(mark.box, mark.image); }

private:
    QPainter &m_painter;
    const QFont &m_font;
    bool m_black;
};

QStringList codesOf(const PrintDocument &document)
{
    QStringList codes;
    if (!document.head.code.isEmpty()) {
        codes.append(document.head.code);
    }
    for (const PrintBlock &block : document.blocks) {
        if (const auto *code = std::get_if<QrBlock>(&block)) {
            codes.append(code->text);
        }
    }
    return codes;
}

QString textOf(const PrintPage &page)
{
    QStringList texts;
    for (const PrintMark &mark : page.marks) {
        if (const auto *text = std::get_if<PrintText>(&mark)) {
            texts.append(text->text);
        }
    }
    return texts.join(u'\n');
}

} // namespace

Result<DocumentPainter> DocumentPainter::make(const PrintDocument &document, Paper paper,
                                              const QStringList &families)
{
    for (const QString &code : codesOf(document)) {
        FORECOURT_TRY(qrMatrix(code));
    }
    const PaperFormat format = PaperFormat::of(paper);
    // Laid out with any font first: that collects every text that will stand on the paper.
    QString everything;
    for (const PrintPage &page : DocumentLayout::pages(document, format, QFont())) {
        everything += textOf(page);
    }
    DocumentPainter painter;
    FORECOURT_ASSIGN(painter.m_font, PrintFont::covering(everything, families));
    painter.m_paper = paper;
    painter.m_pages = DocumentLayout::pages(document, format, painter.m_font);
    painter.m_title = QStringList{document.head.title, document.head.number}.join(u' ').trimmed();
    return painter;
}

QString DocumentPainter::text(int page) const
{
    return textOf(m_pages.at(page));
}

void DocumentPainter::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    Pen pen(painter, m_font, PaperFormat::of(m_paper).isRoll());
    for (const PrintMark &mark : m_pages.at(page).marks) {
        std::visit(pen, mark);
    }
    painter.restore();
}

QImage DocumentPainter::image(int page, qreal scale) const
{
    const QSizeF size = pageSize(page) * scale;
    QImage image(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())),
                 QImage::Format_RGB32);
    image.fill(paperColors().surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, page);
    return image;
}

} // namespace forecourt

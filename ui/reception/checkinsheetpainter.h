// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/checkinsheet.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>

namespace forecourt {

// Lays a check-in sheet out on pages of any size, in points (1/72 inch): the same code for paper, preview and
// PDF. The words are those of the current language. Interface thread.
class CheckInSheetPainter final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::CheckInSheetPainter)

public:
    // `page` in points, without margins of the device.
    CheckInSheetPainter(CheckInSheet sheet, QFont font, QSizeF page);

    // The painter's unit must be one point. `newPage` begins the next page of the device.
    void paint(QPainter *painter, const std::function<void()> &newPage);

    // Every text the sheet shows, for the choice of its font.
    [[nodiscard]] QString everyText();

private:
    struct Pair
    {
        QString label;
        QString value;
    };

    void header();
    void facts();
    void factRow(const Pair &left, const Pair &right);
    void cell(const QRectF &box, const Pair &pair);
    void concerns();
    void notes();
    void choices();
    void terms();
    void signatures();
    void footer();

    void heading(const QString &text);
    void paragraph(const QString &text, qreal indent, int size, bool grey = false);
    void line(qreal top, qreal left, qreal width);
    void ensure(qreal height);
    qreal draw(const QRectF &box, const QString &text, int size, bool bold, bool grey = false,
               int flags = Qt::AlignLeft | Qt::AlignTop);
    [[nodiscard]] qreal heightOf(const QString &text, qreal width, int size, bool bold) const;
    [[nodiscard]] QFont sized(int size, bool bold) const;
    [[nodiscard]] QString time(qint64 ms) const;
    [[nodiscard]] QString relation() const;
    [[nodiscard]] qreal textWidth() const;

    CheckInSheet m_sheet;
    QFont m_font;
    QSizeF m_page;
    QPainter *m_painter = nullptr;
    std::function<void()> m_newPage;
    QString m_texts;
    qreal m_y = 0;
    int m_pageNumber = 1;
};

} // namespace forecourt

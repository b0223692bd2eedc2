// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/signaturesurface.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>

namespace forecourt {

namespace {

constexpr qsizetype kMostPoints = 20'000; // of all strokes: nobody signs with more

} // namespace

SignatureSurface::SignatureSurface(QWidget *parent) : KitWidget(parent)
{
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SignatureSurface::clear()
{
    m_strokes.clear();
    m_typed.clear();
    update();
}

void SignatureSurface::setTyped(const QString &name)
{
    m_typed = name;
    update();
}

QSize SignatureSurface::sizeHint() const
{
    const Tokens &t = tokens(this);
    return {t.listWidth, t.twoLineRowHeight * 2};
}

QSize SignatureSurface::minimumSizeHint() const
{
    const Tokens &t = tokens(this);
    return {t.fieldWidth, t.twoLineRowHeight * 2};
}

void SignatureSurface::paintInk(QPainter &painter) const
{
    const Tokens &t = tokens(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(paperColors().text, t.focusRing, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    for (const QPolygonF &stroke : m_strokes) {
        stroke.size() == 1 ? painter.drawPoint(stroke.first()) : painter.drawPolyline(stroke);
    }
    if (m_strokes.isEmpty() && !m_typed.isEmpty()) {
        QFont font = t.font(TextRole::Figure);
        font.setItalic(true);
        painter.setFont(font);
        painter.drawText(rect().adjusted(t.space(3), 0, -t.space(3), 0), Qt::AlignVCenter | Qt::AlignLeft,
                         m_typed);
    }
}

// White in every theme: it shows what will be printed.
void SignatureSurface::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.color.lineStrong, t.controlLine));
    painter.setBrush(paperColors().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.radius, t.radius);
    const int base = height() - t.space(4);
    painter.drawLine(t.space(3), base, width() - t.space(3), base);
    paintInk(painter);
}

void SignatureSurface::begin(const QPointF &at)
{
    m_drawing = true;
    m_strokes.append(QPolygonF({at}));
    update();
}

void SignatureSurface::go(const QPointF &at)
{
    qsizetype points = 0;
    for (const QPolygonF &stroke : std::as_const(m_strokes)) {
        points += stroke.size();
    }
    if (m_drawing && points < kMostPoints) {
        m_strokes.last().append(at);
        update();
    }
}

void SignatureSurface::end()
{
    if (std::exchange(m_drawing, false)) {
        Q_EMIT strokeEnded();
    }
}

void SignatureSurface::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        begin(event->position());
    }
}

void SignatureSurface::mouseMoveEvent(QMouseEvent *event)
{
    go(event->position());
}

void SignatureSurface::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        end();
    }
}

// Taken as it comes, so that no stroke is drawn twice.
void SignatureSurface::tabletEvent(QTabletEvent *event)
{
    switch (event->type()) {
    case QEvent::TabletPress:
        begin(event->position());
        break;
    case QEvent::TabletMove:
        go(event->position());
        break;
    case QEvent::TabletRelease:
        end();
        break;
    default:
        break;
    }
    event->accept();
}

} // namespace forecourt

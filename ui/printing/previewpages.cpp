// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/previewpages.h"

#include "ui/style/tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>

namespace forecourt {

namespace {

constexpr qreal kPixelsPerPoint = 96.0 / 72; // device independent pixels
constexpr qreal kLeast = 0.25;
constexpr qreal kMost = 4;
constexpr qreal kWidest = 1.5; // fitting a roll to a wide window would show only its head

} // namespace

PreviewPages::PreviewPages(QWidget *parent) : QScrollArea(parent), m_picture(new QLabel)
{
    m_picture->setObjectName(QStringLiteral("pagePicture"));
    setWidget(m_picture);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Mid);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change the width
}

void PreviewPages::setDocument(DocumentPainter painter)
{
    m_painter = std::move(painter);
    m_page = 0;
    m_fits = true;
    refit();
    draw();
    verticalScrollBar()->setValue(0);
}

void PreviewPages::showPage(int page)
{
    const int wanted = qBound(0, page, qMax(0, pageCount() - 1));
    if (wanted == m_page) {
        return;
    }
    m_page = wanted;
    draw();
    verticalScrollBar()->setValue(0);
}

void PreviewPages::zoomBy(qreal factor)
{
    m_fits = false;
    m_zoom = qBound(kLeast, m_zoom * factor, kMost);
    draw();
}

void PreviewPages::fitWidth()
{
    m_fits = true;
    refit();
    draw();
}

void PreviewPages::refit()
{
    if (m_painter && m_fits) {
        // A pixel is kept back for rounding: a bar at the bottom would come and go.
        const int room = viewport()->width() - 2 * tokens(this).space(4) - 1;
        m_zoom = qBound(kLeast, room / (m_painter->pageSize(0).width() * kPixelsPerPoint), kWidest);
    }
}

void PreviewPages::draw()
{
    if (!m_painter) {
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QImage image = m_painter->image(m_page, m_zoom * kPixelsPerPoint * ratio);
    image.setDevicePixelRatio(ratio);
    const int margin = tokens(this).space(4);
    m_picture->setContentsMargins(margin, margin, margin, margin);
    m_picture->setPixmap(QPixmap::fromImage(image));
    m_picture->adjustSize();
    describe();
    Q_EMIT changed();
}

void PreviewPages::describe()
{
    setAccessibleName(tr("Page %1 of %2").arg(m_page + 1).arg(pageCount()));
    setAccessibleDescription(m_painter->text(m_page));
}

void PreviewPages::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (const qreal before = m_zoom; m_painter && m_fits) {
        refit();
        if (!qFuzzyCompare(before, m_zoom)) {
            draw();
        }
    }
}

void PreviewPages::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_painter) {
        describe();
    }
}

void PreviewPages::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        return;
    }
    QScrollArea::keyPressEvent(event);
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QRect>

namespace forecourt {

// Saves the painter's state and restores it at the end of the block, with antialiasing on meanwhile.
class PaintScope final
{
public:
    explicit PaintScope(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PaintScope() { m_painter->restore(); }
    PaintScope(const PaintScope &) = delete;
    PaintScope &operator=(const PaintScope &) = delete;

private:
    QPainter *m_painter;
};

// A rounded rectangle whose border lies wholly inside rect, so that nothing is cut at the widget's edge.
inline void paintRounded(QPainter *painter, const QRect &rect, int radius, const QColor &fill,
                         const QColor &border, int width)
{
    const qreal half = width / 2.0;
    const QRectF inner = QRectF(rect).adjusted(half, half, -half, -half);
    const qreal corner = qMax(0.0, radius - half);
    painter->setBrush(fill);
    painter->setPen(width > 0 && border.alpha() > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(inner, corner, corner);
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QPolygonF>

namespace forecourt {

// The white of a signature pad: takes strokes of pen, finger and mouse. Not reached by the keyboard; the name
// beside it is.
class SignatureSurface final : public KitWidget
{
    Q_OBJECT

public:
    explicit SignatureSurface(QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_strokes.isEmpty(); }
    void clear();
    void setTyped(const QString &name); // shown while there are no strokes
    // Strokes or name alone, as printed.
    void paintInk(QPainter &painter) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void strokeEnded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;

private:
    void begin(const QPointF &at);
    void go(const QPointF &at);
    void end();

    QList<QPolygonF> m_strokes;
    QString m_typed;
    bool m_drawing = false;
};

} // namespace forecourt

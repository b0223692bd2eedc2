// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>
#include <QPixmap>

namespace forecourt {

// Renders one SVG of the icon resource in one colour. Without a colour of its own it takes the application's
// palette at the moment of painting, so icons follow a change of theme.
class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(QString name, QColor color = {});

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("forecourt"); }

    [[nodiscard]] static QString path(const QString &name);
    // size in device independent pixels.
    [[nodiscard]] static QPixmap tinted(const QString &name, const QSize &size, qreal ratio,
                                        const QColor &color);

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    QColor m_color;
};

} // namespace forecourt

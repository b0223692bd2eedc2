// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon.h"

#include "ui/style/iconengine.h"

#include <QFile>
#include <QPainter>

namespace forecourt {

namespace {

QIcon makeIcon(const QString &name, const QColor &color)
{
    if (name.isEmpty() || !QFile::exists(IconEngine::path(name))) {
        return {};
    }
    return QIcon(new IconEngine(name, color)); // QIcon owns it
}

} // namespace

QIcon icon(const QString &name)
{
    return makeIcon(name, QColor());
}

QIcon icon(const QString &name, const QColor &color)
{
    return makeIcon(name, color);
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    if (name.isEmpty() || rect.isEmpty()) {
        return;
    }
    const int side = qMin(rect.width(), rect.height());
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                       side);
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(square.topLeft(), IconEngine::tinted(name, square.size(), ratio, color));
}

} // namespace forecourt

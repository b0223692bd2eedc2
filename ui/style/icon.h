// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRect;

namespace forecourt {

// An icon of the resource by its bootstrap-icons name, tinted at painting time: from the palette's button
// text, or with the colour given. Drawn from SVG at the device's resolution. An unknown name gives an empty
// icon.
[[nodiscard]] QIcon icon(const QString &name);
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

// Paints the icon centred in rect.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace forecourt

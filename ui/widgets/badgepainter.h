// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QSize>
#include <QString>

class QPainter;
class QRect;

namespace forecourt {

// A short state as icon, word and colour together: never the colour alone.
struct BadgeSpec
{
    QString text;
    Tone tone = Tone::Neutral;
    QString iconName;

    bool operator==(const BadgeSpec &) const = default;
};

[[nodiscard]] QSize badgeSize(const Tokens &t, const BadgeSpec &badge);
// Fills rect, whose height is usually Tokens::badgeHeight; the text is shortened where rect is too narrow.
void paintBadge(const Tokens &t, QPainter *painter, const QRect &rect, const BadgeSpec &badge);

// The icon that stands for a tone where a message has none of its own.
[[nodiscard]] QString toneIconName(Tone tone);

} // namespace forecourt

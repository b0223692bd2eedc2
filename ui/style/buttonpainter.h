// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QStyle>
#include <QStyleOptionButton>

class QPainter;
class QRect;

namespace forecourt {

// How a button stands out; one primary button a page. Quiet buttons have no border until under the mouse.
enum class ButtonVariant { Plain, Primary, Quiet };

// The dynamic property of a QPushButton that holds its variant as int.
inline constexpr const char *kVariantProperty = "forecourtVariant";

[[nodiscard]] ButtonVariant variantOf(const QStyleOption &option, const QWidget *widget);
[[nodiscard]] QColor buttonTextColor(const Tokens &t, const QStyleOption &option, const QWidget *widget);

void paintButton(const Tokens &t, const QStyleOption &option, QPainter *painter, const QWidget *widget);
void paintToolButton(const Tokens &t, const QStyleOption &option, QPainter *painter);
void paintFocusRing(const Tokens &t, const QRect &rect, QPainter *painter);
void paintCheckMark(const Tokens &t, const QStyleOption &option, QPainter *painter, bool round);

// A push button's option with the colours of its variant, to be drawn by Fusion.
[[nodiscard]] QStyleOptionButton withButtonColors(const Tokens &t, const QStyleOption &option,
                                                  const QWidget *widget);

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QPalette>
#include <QStyle>

#include <optional>

class QStyleOption;

namespace forecourt {

// The palette of the tokens, all three groups.
void applyColors(QPalette &palette, const Colors &color);

// What the tokens say about a size or habit of Qt's style; none: Fusion decides.
[[nodiscard]] std::optional<int> metricOf(const Tokens &t, QStyle::PixelMetric metric, const QWidget *widget);
[[nodiscard]] std::optional<int> hintOf(const Tokens &t, QStyle::StyleHint hint);

// Between the words of a check box and the ring round them.
[[nodiscard]] int focusMargin(const Tokens &t);

// The size of a control: Fusion's, raised to the heights of the tokens. contents is the size asked for.
[[nodiscard]] QSize grown(const Tokens &t, QStyle::ContentsType type, const QStyleOption *option, QSize size,
                          QSize contents);

// Whether the widget edits several lines, in a frame drawn like that of a line edit.
[[nodiscard]] bool isTextEditor(const QWidget *widget);

// Whether the widget is drawn differently under the mouse.
[[nodiscard]] bool takesHover(const QWidget *widget);

} // namespace forecourt

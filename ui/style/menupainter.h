// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QStyle>

class QPainter;
class QRect;
class QStyleOption;

namespace forecourt {

void paintPopupPanel(const Tokens &t, const QRect &rect, QPainter *painter);
void paintMenuItem(const Tokens &t, const QStyleOption &option, QPainter *painter);
void paintArrow(const Tokens &t, QStyle::PrimitiveElement element, const QStyleOption &option,
                QPainter *painter);
void paintTabShape(const Tokens &t, const QStyleOption &option, QPainter *painter);
void paintTabLabel(const Tokens &t, const QStyleOption &option, QPainter *painter);
void paintTopLine(const Tokens &t, const QRect &rect, QPainter *painter);
// The groove of a progress bar, or with contents its filled part.
void paintProgress(const Tokens &t, const QStyleOption &option, QPainter *painter, bool contents);

} // namespace forecourt

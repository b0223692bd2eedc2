// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QRect>
#include <QStyle>

#include <optional>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;

namespace forecourt {

// Marks an editor as warned about or wrong: its border takes the tone's colour. The words stand beside it
// (FormField). Neutral takes the mark away.
void setFieldTone(QWidget *editor, Tone tone);

void paintLineEdit(const Tokens &t, const QStyleOption &option, QPainter *painter, const QWidget *widget);
void paintFrame(const Tokens &t, const QStyleOption &option, QPainter *painter, const QWidget *widget);
void paintComboBox(const Tokens &t, const QStyleOptionComplex &option, QPainter *painter,
                   const QWidget *widget, const QRect &arrow);
void paintSpinBox(const Tokens &t, const QStyleOptionComplex &option, QPainter *painter,
                  const QWidget *widget, const QRect &up, const QRect &down);
[[nodiscard]] std::optional<QRect> comboBoxPart(const Tokens &t, const QStyleOptionComplex &option,
                                                QStyle::SubControl part);
[[nodiscard]] std::optional<QRect> spinBoxPart(const Tokens &t, const QStyleOptionComplex &option,
                                               QStyle::SubControl part);

} // namespace forecourt

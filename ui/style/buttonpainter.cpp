// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/buttonpainter.h"

#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QPainter>
#include <QWidget>

namespace forecourt {

ButtonVariant variantOf(const QStyleOption &option, const QWidget *widget)
{
    if (widget != nullptr) {
        const QVariant value = widget->property(kVariantProperty);
        if (value.isValid()) {
            return static_cast<ButtonVariant>(value.toInt());
        }
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
    return isDefault ? ButtonVariant::Primary : ButtonVariant::Plain;
}

QColor buttonTextColor(const Tokens &t, const QStyleOption &option, const QWidget *widget)
{
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        return t.color.text3;
    }
    return variantOf(option, widget) == ButtonVariant::Primary ? t.color.onAccent : t.color.text;
}

static void fillAndBorder(const Tokens &t, const QStyleOption &option, ButtonVariant variant, QColor &fill,
                          QColor &border)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    fill = down || (hover && enabled) ? t.color.sunken : t.color.surface;
    border = t.color.lineStrong;
    if (variant == ButtonVariant::Primary && enabled) {
        fill = down ? t.color.accentDown : hover ? t.color.accentHover : t.color.accent;
        border = fill;
    } else if (variant == ButtonVariant::Quiet) {
        fill = (hover && enabled) || down ? t.color.sunken : QColor(Qt::transparent);
        border = QColor(Qt::transparent);
    } else if (!enabled) {
        fill = t.color.sunken;
        border = t.color.line;
    }
}

void paintButton(const Tokens &t, const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const PaintScope scope(painter);
    const ButtonVariant variant = variantOf(option, widget);
    QColor fill;
    QColor border;
    fillAndBorder(t, option, variant, fill, border);
    paintRounded(painter, option.rect, t.radius, fill, border, t.controlLine);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        if (variant == ButtonVariant::Primary) {
            const int inset = t.focusRing;
            const QRect inner = option.rect.adjusted(inset, inset, -inset, -inset);
            paintRounded(painter, inner, t.radius - inset, Qt::transparent, t.color.onAccent, t.focusRing);
        } else {
            paintFocusRing(t, option.rect, painter);
        }
    }
}

void paintToolButton(const Tokens &t, const QStyleOption &option, QPainter *painter)
{
    const PaintScope scope(painter);
    const bool down = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    if (down || option.state.testFlag(QStyle::State_MouseOver)) {
        paintRounded(painter, option.rect, t.radius, t.color.sunken, Qt::transparent, 0);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocusRing(t, option.rect, painter);
    }
}

void paintFocusRing(const Tokens &t, const QRect &rect, QPainter *painter)
{
    const PaintScope scope(painter);
    paintRounded(painter, rect, t.radius, Qt::transparent, t.color.accent, t.focusRing);
}

void paintCheckMark(const Tokens &t, const QStyleOption &option, QPainter *painter, bool round)
{
    const PaintScope scope(painter);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const int radius = round ? option.rect.width() / 2 : t.badgeRadius;
    const bool filled = (on || partly) && enabled;
    const QColor fill = filled ? t.color.accent : enabled ? t.color.surface : t.color.sunken;
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor border = filled || focus ? t.color.accent : t.color.text3;
    paintRounded(painter, option.rect, radius, fill, border, focus ? t.focusRing : t.controlLine);
    const QColor mark = enabled ? t.color.onAccent : t.color.text3;
    if (round && on) {
        const int inset = option.rect.width() / 3;
        paintRounded(painter, option.rect.adjusted(inset, inset, -inset, -inset), inset, mark,
                     Qt::transparent, 0);
    } else if (on) {
        paintIcon(painter, option.rect, QStringLiteral("check"), mark);
    } else if (partly) {
        paintIcon(painter, option.rect, QStringLiteral("dash"), mark);
    }
}

QStyleOptionButton withButtonColors(const Tokens &t, const QStyleOption &option, const QWidget *widget)
{
    QStyleOptionButton result;
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option)) {
        result = *button;
        const QColor color = buttonTextColor(t, option, widget);
        result.palette.setColor(QPalette::ButtonText, color);
        result.palette.setColor(QPalette::WindowText, color);
    }
    return result;
}

} // namespace forecourt

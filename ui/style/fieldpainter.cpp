// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fieldpainter.h"

#include "ui/style/icon.h"
#include "ui/style/paintscope.h"
#include "ui/style/stylemetrics.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace forecourt {

static constexpr const char *kToneProperty = "forecourtTone";

void setFieldTone(QWidget *editor, Tone tone)
{
    editor->setProperty(kToneProperty, static_cast<int>(tone));
    editor->update();
}

static Tone fieldTone(const QWidget *widget)
{
    return widget == nullptr ? Tone::Neutral : static_cast<Tone>(widget->property(kToneProperty).toInt());
}

static void paintField(const Tokens &t, const QRect &rect, QStyle::State state, QPainter *painter,
                       const QWidget *widget)
{
    const PaintScope scope(painter);
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool focus = enabled && state.testFlag(QStyle::State_HasFocus);
    const Tone tone = fieldTone(widget);
    QColor border = enabled ? t.color.lineStrong : t.color.line;
    if (tone != Tone::Neutral) {
        border = t.tone(tone).foreground;
    } else if (focus) {
        border = t.color.accent;
    } else if (enabled && state.testFlag(QStyle::State_MouseOver)) {
        border = t.color.text3;
    }
    const bool fixed = !enabled || state.testFlag(QStyle::State_ReadOnly);
    paintRounded(painter, rect, t.radius, fixed ? t.color.sunken : t.color.surface, border,
                 focus ? t.focusRing : t.controlLine);
}

void paintLineEdit(const Tokens &t, const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame != nullptr && frame->lineWidth == 0) {
        return; // part of a combo or spin box, which draws the field
    }
    paintField(t, option.rect, option.state, painter, widget);
}

void paintFrame(const Tokens &t, const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    if (isTextEditor(widget)) {
        QStyle::State state = option.state;
        state.setFlag(QStyle::State_HasFocus, widget->hasFocus());
        paintField(t, option.rect, state, painter, widget);
        return;
    }
    const PaintScope scope(painter);
    paintRounded(painter, option.rect, t.radius, Qt::transparent, t.color.line, t.hairline);
}

void paintComboBox(const Tokens &t, const QStyleOptionComplex &option, QPainter *painter,
                   const QWidget *widget, const QRect &arrow)
{
    paintField(t, option.rect, option.state, painter, widget);
    const int side = t.smallIconSize;
    const QRect square(arrow.center().x() - side / 2, arrow.center().y() - side / 2, side, side);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    paintIcon(painter, square, QStringLiteral("chevron-down"), enabled ? t.color.text2 : t.color.text3);
}

void paintSpinBox(const Tokens &t, const QStyleOptionComplex &option, QPainter *painter,
                  const QWidget *widget, const QRect &up, const QRect &down)
{
    paintField(t, option.rect, option.state, painter, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (spin == nullptr || spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto color = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return spin->stepEnabled.testFlag(step) ? t.color.text2 : t.color.lineStrong;
    };
    paintIcon(painter, up, QStringLiteral("chevron-up"), color(QAbstractSpinBox::StepUpEnabled));
    paintIcon(painter, down, QStringLiteral("chevron-down"), color(QAbstractSpinBox::StepDownEnabled));
}

std::optional<QRect> comboBoxPart(const Tokens &t, const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int arrow = t.smallIconSize + 2 * t.space(2);
    switch (part) {
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, rect,
                                  rect.adjusted(t.space(2), t.hairline, -arrow, -t.hairline));
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(rect.right() + 1 - arrow, rect.top(), arrow, rect.height()));
    case QStyle::SC_ComboBoxFrame:
        return rect;
    default:
        return std::nullopt;
    }
}

std::optional<QRect> spinBoxPart(const Tokens &t, const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (spin == nullptr) {
        return std::nullopt;
    }
    const QRect rect = option.rect;
    const bool buttons = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int arrow = buttons ? t.smallIconSize + t.space(2) : 0;
    const int half = rect.height() / 2 - t.space(1);
    const int left = rect.right() + 1 - arrow;
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        return QStyle::visualRect(
            option.direction, rect,
            rect.adjusted(t.space(2), t.hairline, -qMax(arrow, t.space(2)), -t.hairline));
    case QStyle::SC_SpinBoxUp:
        return QStyle::visualRect(option.direction, rect, QRect(left, rect.top() + t.space(1), arrow, half));
    case QStyle::SC_SpinBoxDown:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(left, rect.top() + t.space(1) + half, arrow, half));
    case QStyle::SC_SpinBoxFrame:
        return rect;
    default:
        return std::nullopt;
    }
}

} // namespace forecourt

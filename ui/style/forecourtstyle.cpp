// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/forecourtstyle.h"

#include "ui/style/buttonpainter.h"
#include "ui/style/fieldpainter.h"
#include "ui/style/menupainter.h"
#include "ui/style/stylemetrics.h"
#include "ui/style/viewpainter.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFrame>
#include <QPainter>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>

#include <utility>

// The macro must stand outside every namespace.
static void initialiseIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace forecourt {

ForecourtStyle::ForecourtStyle(Tokens tokens)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_tokens(std::move(tokens))
{
    initialiseIcons();
}

QPalette ForecourtStyle::standardPalette() const
{
    QPalette palette;
    applyColors(palette, m_tokens.color);
    return palette;
}

void ForecourtStyle::polish(QPalette &palette)
{
    applyColors(palette, m_tokens.color);
}

// The popup of a combo box is drawn by an old delegate that ignores the style; a styled one replaces it.
void ForecourtStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        if (qobject_cast<QStyledItemDelegate *>(combo->itemDelegate()) == nullptr) {
            combo->setItemDelegate(new QStyledItemDelegate(combo));
        }
    }
    if (isTextEditor(widget)) {
        auto *frame = static_cast<QFrame *>(widget);
        frame->setFrameStyle(frame->frameStyle()); // asks for the frame's width again, now as an editor
        QEvent event(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(widget, &event);
    }
    if (takesHover(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QFileDialog *>(widget) != nullptr) { // Qt's own keeps its size whatever that of the text
        const QSize roomy = QSize(m_tokens.space(180), m_tokens.space(110)) * m_tokens.scale;
        widget->setMinimumSize(roomy.boundedTo(widget->screen()->availableSize()));
    }
}

bool ForecourtStyle::drawFrame(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        paintLineEdit(m_tokens, *option, painter, widget);
        return true;
    case PE_Frame:
        paintFrame(m_tokens, *option, painter, widget);
        return true;
    case PE_FrameFocusRect:
        paintFocusRing(m_tokens, option->rect, painter);
        return true;
    case PE_FrameGroupBox:
    case PE_FrameTabBarBase:
        paintTopLine(m_tokens, option->rect, painter);
        return true;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        paintPopupPanel(m_tokens, option->rect, painter);
        return true;
    case PE_FrameTabWidget:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner:
        return true;
    default:
        return false;
    }
}

bool ForecourtStyle::drawIndicator(PrimitiveElement element, const QStyleOption *option,
                                   QPainter *painter) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckMark(m_tokens, *option, painter, false);
        return true;
    case PE_IndicatorRadioButton:
        paintCheckMark(m_tokens, *option, painter, true);
        return true;
    case PE_IndicatorHeaderArrow:
        return true; // drawn with the words of the heading
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paintArrow(m_tokens, element, *option, painter);
        return true;
    default:
        return false;
    }
}

void ForecourtStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (drawFrame(element, option, painter, widget) || drawIndicator(element, option, painter)) {
        return;
    }
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(m_tokens, *option, painter, widget);
        return;
    case PE_PanelButtonTool:
        paintToolButton(m_tokens, *option, painter);
        return;
    case PE_PanelItemViewRow:
        return; // the whole row is drawn with its items
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            paintItemBackground(m_tokens, *item, painter);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ForecourtStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHeaderSection(m_tokens, option->rect, painter);
        return;
    case CE_HeaderLabel:
        paintHeaderLabel(m_tokens, *option, painter);
        return;
    case CE_TabBarTabShape:
        paintTabShape(m_tokens, *option, painter);
        return;
    case CE_TabBarTabLabel:
        paintTabLabel(m_tokens, *option, painter);
        return;
    case CE_MenuItem:
        paintMenuItem(m_tokens, *option, painter);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_tokens.color.line);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        paintProgress(m_tokens, *option, painter, element == CE_ProgressBarContents);
        return;
    case CE_PushButtonLabel: {
        const QStyleOptionButton button = withButtonColors(m_tokens, *option, widget);
        QProxyStyle::drawControl(element, &button, painter, widget);
        return;
    }
    case CE_ItemViewItem: {
        const QStyleOptionViewItem item = withItemColors(m_tokens, *option);
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ForecourtStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                        QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        paintScrollBar(m_tokens, *option, painter,
                       subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    case CC_ComboBox:
        paintComboBox(m_tokens, *option, painter, widget,
                      subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    case CC_SpinBox:
        paintSpinBox(m_tokens, *option, painter, widget,
                     subControlRect(control, option, SC_SpinBoxUp, widget),
                     subControlRect(control, option, SC_SpinBoxDown, widget));
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int ForecourtStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    return metricOf(m_tokens, metric, widget).value_or(QProxyStyle::pixelMetric(metric, option, widget));
}

QSize ForecourtStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                       const QWidget *widget) const
{
    return grown(m_tokens, type, option, QProxyStyle::sizeFromContents(type, option, size, widget), size);
}

int ForecourtStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *result) const
{
    return hintOf(m_tokens, hint).value_or(QProxyStyle::styleHint(hint, option, widget, result));
}

QRect ForecourtStyle::subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            return option->rect.adjusted(m_tokens.space(2), m_tokens.hairline, -m_tokens.space(2),
                                         -m_tokens.hairline);
        }
    }
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect) {
        const QRect label = QProxyStyle::subElementRect(element, option, widget);
        const int margin = focusMargin(m_tokens);
        return {label.left() - margin, option->rect.top(), label.width() + 2 * margin, option->rect.height()};
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ForecourtStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                     SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        return scrollBarPart(m_tokens, *option, part);
    }
    if (control == CC_ComboBox) {
        if (const std::optional<QRect> rect = comboBoxPart(m_tokens, *option, part)) {
            return *rect;
        }
    }
    if (control == CC_SpinBox) {
        if (const std::optional<QRect> rect = spinBoxPart(m_tokens, *option, part)) {
            return *rect;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace forecourt

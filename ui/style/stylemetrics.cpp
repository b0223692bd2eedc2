// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylemetrics.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextEdit>

namespace forecourt {

void applyColors(QPalette &palette, const Colors &color)
{
    palette.setColor(QPalette::Window, color.bg);
    palette.setColor(QPalette::WindowText, color.text);
    palette.setColor(QPalette::Base, color.surface);
    palette.setColor(QPalette::AlternateBase, color.sunken);
    palette.setColor(QPalette::Text, color.text);
    palette.setColor(QPalette::PlaceholderText, color.text3);
    palette.setColor(QPalette::Button, color.surface);
    palette.setColor(QPalette::ButtonText, color.text);
    palette.setColor(QPalette::BrightText, color.onAccent);
    palette.setColor(QPalette::ToolTipBase, color.surface);
    palette.setColor(QPalette::ToolTipText, color.text);
    palette.setColor(QPalette::Highlight, color.accent);
    palette.setColor(QPalette::HighlightedText, color.onAccent);
    palette.setColor(QPalette::Link, color.accent);
    palette.setColor(QPalette::LinkVisited, color.accent);
    palette.setColor(QPalette::Light, color.surface);
    palette.setColor(QPalette::Midlight, color.line);
    palette.setColor(QPalette::Mid, color.lineStrong);
    palette.setColor(QPalette::Dark, color.lineStrong);
    palette.setColor(QPalette::Shadow, color.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, color.text3);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, color.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color.lineStrong);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color.text2);
}

bool isTextEditor(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr;
}

std::optional<int> metricOf(const Tokens &t, QStyle::PixelMetric metric, const QWidget *widget)
{
    switch (metric) {
    case QStyle::PM_DefaultFrameWidth:
        return isTextEditor(widget) ? t.space(1) : t.hairline;
    case QStyle::PM_ScrollBarExtent:
        return t.scrollBarWidth;
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
        return t.iconSize;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return t.checkSize;
    case QStyle::PM_FocusFrameHMargin: // around the text of an item
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
    case QStyle::PM_HeaderMargin:
        return t.space(2);
    case QStyle::PM_SplitterWidth:
        return t.hairline;
    case QStyle::PM_MenuPanelWidth:
        return t.hairline;
    case QStyle::PM_MenuVMargin:
    case QStyle::PM_MenuHMargin:
        return t.space(1);
    case QStyle::PM_ToolTipLabelFrameWidth:
        return t.space(1);
    case QStyle::PM_ScrollView_ScrollBarSpacing:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabShiftVertical:
        return 0;
    default:
        return std::nullopt;
    }
}

std::optional<int> hintOf(const Tokens &t, QStyle::StyleHint hint)
{
    switch (hint) {
    case QStyle::SH_EtchDisabledText:
    case QStyle::SH_DitherDisabledText:
    case QStyle::SH_ComboBox_Popup:
    case QStyle::SH_Widget_Animation_Duration:
    case QStyle::SH_ScrollBar_Transient:
    case QStyle::SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case QStyle::SH_ItemView_ShowDecorationSelected:
    case QStyle::SH_ScrollBar_LeftClickAbsolutePosition:
    case QStyle::SH_Menu_MouseTracking:
    case QStyle::SH_ComboBox_ListMouseTracking:
        return 1;
    case QStyle::SH_Table_GridLineColor:
        return static_cast<int>(t.color.line.rgba());
    default:
        return std::nullopt;
    }
}

int focusMargin(const Tokens &t)
{
    return t.focusRing + t.space(1) / 2;
}

QSize grown(const Tokens &t, QStyle::ContentsType type, const QStyleOption *option, QSize size,
            QSize contents)
{
    const auto atLeast = [&size](int height) {
        return QSize(size.width(), qMax(size.height(), height));
    };
    switch (type) {
    case QStyle::CT_PushButton:
        return {contents.width() + 2 * t.space(3), qMax(contents.height(), t.controlHeight)};
    case QStyle::CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth == 0) {
            return size;
        }
        return {contents.width() + 2 * t.space(2), qMax(contents.height(), t.controlHeight)};
    case QStyle::CT_ComboBox:
        return {contents.width() + t.smallIconSize + 2 * t.space(4),
                qMax(contents.height(), t.controlHeight)};
    case QStyle::CT_SpinBox:
        return {size.width() + t.space(2), qMax(contents.height(), t.controlHeight)};
    case QStyle::CT_ItemViewItem:
        return atLeast(t.rowHeight);
    case QStyle::CT_HeaderSection:
        return atLeast(t.navItemHeight);
    case QStyle::CT_TabBarTab:
        return QSize(contents.width() + t.space(2), t.headingRowHeight);
    case QStyle::CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {size.width(), 2 * t.space(1) + t.hairline};
        }
        return {contents.width() + t.iconSize + 2 * t.space(5), t.navItemHeight};
    }
    case QStyle::CT_CheckBox:
    case QStyle::CT_RadioButton:
        return {size.width() + 2 * focusMargin(t), qMax(size.height(), t.chipHeight)};
    default:
        return size;
    }
}

bool takesHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QScrollBar *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
}

} // namespace forecourt

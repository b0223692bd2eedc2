// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include "ui/style/forecourtstyle.h"

#include <QApplication>
#include <QWidget>

namespace forecourt {

namespace {

Colors lightColors()
{
    return {.bg = QColor(0xF5F6F8),
            .surface = QColor(0xFFFFFF),
            .sunken = QColor(0xEEF0F4),
            .line = QColor(0xE1E5EB),
            .lineStrong = QColor(0x7F8896),
            .text = QColor(0x1A1F28),
            .text2 = QColor(0x4A5362),
            .text3 = QColor(0x5F6979),
            .accent = QColor(0x1F56D8),
            .onAccent = QColor(0xFFFFFF),
            .accentHover = QColor(0x1B4CC0),
            .accentDown = QColor(0x173FA0),
            .accentWeak = QColor(0xE9EFFD),
            .ok = QColor(0x17683C),
            .okWeak = QColor(0xE3F3EA),
            .warn = QColor(0x8C4A00),
            .warnWeak = QColor(0xFCF0DC),
            .bad = QColor(0xB02015),
            .badWeak = QColor(0xFCE9E7),
            .nav = QColor(0xFBFBFC)};
}

Colors darkColors()
{
    return {.bg = QColor(0x13161B),
            .surface = QColor(0x1B1F26),
            .sunken = QColor(0x232832),
            .line = QColor(0x2D343F),
            .lineStrong = QColor(0x727D90),
            .text = QColor(0xE9ECF1),
            .text2 = QColor(0xB3BBC8),
            .text3 = QColor(0x98A2B2),
            .accent = QColor(0x7BA4FF),
            .onAccent = QColor(0x0E1420),
            .accentHover = QColor(0x93B5FF),
            .accentDown = QColor(0xA8C3FF),
            .accentWeak = QColor(0x22304E),
            .ok = QColor(0x62CB93),
            .okWeak = QColor(0x1B3327),
            .warn = QColor(0xEFB35F),
            .warnWeak = QColor(0x3A2D18),
            .bad = QColor(0xFF8F85),
            .badWeak = QColor(0x43211F),
            .nav = QColor(0x171A20)};
}

Colors contrastColors()
{
    return {.bg = QColor(0xFFFFFF),
            .surface = QColor(0xFFFFFF),
            .sunken = QColor(0xF0F0F0),
            .line = QColor(Qt::black),
            .lineStrong = QColor(Qt::black),
            .text = QColor(Qt::black),
            .text2 = QColor(0x1A1A1A),
            .text3 = QColor(0x333333),
            .accent = QColor(0x0030B0),
            .onAccent = QColor(0xFFFFFF),
            .accentHover = QColor(0x002488),
            .accentDown = QColor(0x001860),
            .accentWeak = QColor(0xDCE8FF),
            .ok = QColor(0x00491F),
            .okWeak = QColor(0xFFFFFF),
            .warn = QColor(0x5E3100),
            .warnWeak = QColor(0xFFFFFF),
            .bad = QColor(0x8A0000),
            .badWeak = QColor(0xFFFFFF),
            .nav = QColor(0xFFFFFF)};
}

Colors colorsOf(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return darkColors();
    case Theme::HighContrast:
        return contrastColors();
    case Theme::Light:
        break;
    }
    return lightColors();
}

int pixelSize(TextRole role)
{
    switch (role) {
    case TextRole::Small:
    case TextRole::SmallStrong:
        return 12;
    case TextRole::Title:
        return 18;
    case TextRole::Figure:
        return 24;
    case TextRole::Key:
        return 11;
    default:
        return 13;
    }
}

QFont::Weight weight(TextRole role)
{
    switch (role) {
    case TextRole::Strong:
    case TextRole::SmallStrong:
    case TextRole::Heading:
        return QFont::DemiBold;
    case TextRole::Title:
    case TextRole::Figure:
        return QFont::Bold;
    default:
        return QFont::Normal;
    }
}

} // namespace

QFont Tokens::font(TextRole role) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Segoe UI"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(qRound(pixelSize(role) * scale));
    font.setWeight(weight(role));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor Tokens::textColor(TextRole role) const
{
    switch (role) {
    case TextRole::Secondary:
        return color.text2;
    case TextRole::Muted:
    case TextRole::Small:
    case TextRole::Key:
        return color.text3;
    default:
        return color.text;
    }
}

ToneColors Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Ok:
        return {color.ok, color.okWeak};
    case Tone::Warn:
        return {color.warn, color.warnWeak};
    case Tone::Bad:
        return {color.bad, color.badWeak};
    case Tone::Accent:
        return {color.accent, color.accentWeak};
    case Tone::Neutral:
        break;
    }
    return {color.text2, color.sunken};
}

QColor Tokens::outlineColor(Tone tone) const
{
    return outline > 0 ? this->tone(tone).foreground : QColor(Qt::transparent);
}

Tokens Tokens::make(Theme theme, double scale, Density density)
{
    Tokens t;
    t.theme = theme;
    t.density = density;
    t.scale = qBound(1.0, scale, 2.0);
    t.color = colorsOf(theme);
    if (theme == Theme::HighContrast) {
        t.controlLine = 2;
        t.focusRing = 4;
        t.accentBar = 4;
        t.outline = 1;
    }
    const auto px = [&t](int base) {
        return qRound(base * t.scale);
    };
    t.controlHeight = px(32);
    t.smallControlHeight = px(26);
    t.rowHeight = px(density == Density::Compact ? 28 : 36);
    t.twoLineRowHeight = px(density == Density::Compact ? 52 : 60);
    t.timelineRowHeight = px(52);
    t.headingRowHeight = px(36);
    t.badgeHeight = px(20);
    t.chipHeight = px(24);
    t.navItemHeight = px(32);
    t.navWidth = px(168);
    t.headerHeight = px(52);
    t.statusHeight = px(28);
    t.listWidth = px(332);
    t.fieldWidth = px(116);
    t.searchWidth = px(420);
    t.dialogWidth = px(560);
    t.avatarSize = px(28);
    t.avatarLarge = px(44);
    t.iconSize = px(18);
    t.inlineIconSize = px(16);
    t.smallIconSize = px(14);
    t.heroIconSize = px(36);
    t.dotSize = px(8);
    t.stepSize = px(22);
    t.checkSize = px(16);
    t.scrollBarWidth = px(10);
    t.timelineTimeWidth = px(84);
    t.galleryWidth = px(360);
    t.galleryHeight = px(220);
    t.popupMaxHeight = px(420);
    t.defaultWindow = QSize(1366, 768);
    return t;
}

QString themeWord(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::HighContrast:
        return QStringLiteral("contrast");
    case Theme::Light:
        break;
    }
    return QStringLiteral("light");
}

std::optional<Theme> themeFromWord(const QString &word)
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        if (word == themeWord(theme)) {
            return theme;
        }
    }
    return std::nullopt;
}

const Tokens &tokens(const QWidget *widget)
{
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    if (const auto *ours = qobject_cast<const ForecourtStyle *>(style)) {
        return ours->tokens();
    }
    static const Tokens plain = Tokens::make(Theme::Light);
    return plain;
}

const Colors &paperColors()
{
    static const Tokens kPaper = Tokens::make(Theme::Light);
    return kPaper.color;
}

} // namespace forecourt

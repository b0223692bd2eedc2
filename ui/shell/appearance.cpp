// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

namespace forecourt {

static const QString kThemeKey = QStringLiteral("appearance/theme");
static const QString kScaleKey = QStringLiteral("appearance/scale");
static const QString kDensityKey = QStringLiteral("appearance/density");
static const QString kLanguageKey = QStringLiteral("appearance/language");
static const QString kDark = QStringLiteral("dark");
static const QString kLight = QStringLiteral("light");
static const QString kCompact = QStringLiteral("compact");
static const QString kComfortable = QStringLiteral("comfortable");

Appearance::Appearance(StyleContext &style, LanguageController &language, QSettings &settings,
                       QObject *parent)
    : QObject(parent), m_style(style), m_language(language), m_settings(settings)
{}

void Appearance::restore(Theme systemTheme)
{
    const QString theme = m_settings.value(kThemeKey).toString();
    m_style.setTheme(theme.isEmpty() ? systemTheme : theme == kDark ? Theme::Dark : Theme::Light);
    m_style.setScale(m_settings.value(kScaleKey, 1.0).toDouble());
    m_style.setDensity(m_settings.value(kDensityKey).toString() == kCompact ? Density::Compact
                                                                            : Density::Comfortable);
    m_language.setLanguage(rememberedLanguage(m_settings));
}

QString Appearance::rememberedLanguage(const QSettings &settings)
{
    return settings.value(kLanguageKey, LanguageController::systemLanguage()).toString();
}

void Appearance::setTheme(Theme theme)
{
    m_settings.setValue(kThemeKey, theme == Theme::Dark ? kDark : kLight);
    m_style.setTheme(theme);
}

void Appearance::setScale(double scale)
{
    m_settings.setValue(kScaleKey, scale);
    m_style.setScale(scale);
}

void Appearance::setDensity(Density density)
{
    m_settings.setValue(kDensityKey, density == Density::Compact ? kCompact : kComfortable);
    m_style.setDensity(density);
}

void Appearance::setLanguage(const QString &name)
{
    m_settings.setValue(kLanguageKey, m_language.setLanguage(name));
}

const Tokens &Appearance::tokens() const
{
    return m_style.tokens();
}

QString Appearance::language() const
{
    return m_language.language();
}

Theme Appearance::systemTheme()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Theme::Dark : Theme::Light;
}

} // namespace forecourt

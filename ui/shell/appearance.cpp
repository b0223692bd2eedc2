// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QPalette>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStyle>

namespace forecourt {

static const QString kThemeKey = QStringLiteral("appearance/theme");
static const QString kScaleKey = QStringLiteral("appearance/scale");
static const QString kDensityKey = QStringLiteral("appearance/density");
static const QString kLanguageKey = QStringLiteral("appearance/language");
static const QString kCompact = QStringLiteral("compact");
static const QString kComfortable = QStringLiteral("comfortable");

static constexpr int kFullLightness = 255;

Appearance::Appearance(StyleContext &style, LanguageController &language, QSettings &settings,
                       QObject *parent)
    : QObject(parent), m_style(style), m_language(language), m_settings(settings)
{
    qApp->installEventFilter(this);
}

// A palette that is not ours is the system's. Where the system's theme changes without telling of its palette
// (ours stands before it), it is asked for.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (m_asking) {
        return false;
    }
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
        if (m_style.isOverruled()) {
            takeSystemPalette(QApplication::palette());
        }
    } else if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        askSystem();
    }
    return false;
}

void Appearance::askSystem()
{
    const QScopedValueRollback asking(m_asking, true);
    QApplication::setPalette(QPalette());
    const QPalette theirs = QApplication::palette();
    const bool own = m_style.isOverruled(); // else it has none, and what is left is ours
    m_style.reinstallPalette();
    if (own) {
        takeSystemPalette(theirs);
    }
}

void Appearance::takeSystemPalette(const QPalette &palette)
{
    m_systemTheme = themeOf(palette, QIcon::themeName());
    if (followsSystemTheme()) {
        m_style.setTheme(m_systemTheme);
    }
    m_style.reinstallPalette(); // whatever the system wants, the colours are ours
}

void Appearance::restore(Theme systemTheme)
{
    m_systemTheme = systemTheme;
    m_style.setTheme(themeFromWord(m_settings.value(kThemeKey).toString()).value_or(systemTheme));
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
    m_settings.setValue(kThemeKey, themeWord(theme));
    m_style.setTheme(theme);
}

void Appearance::followSystemTheme()
{
    m_settings.remove(kThemeKey);
    m_style.setTheme(m_systemTheme);
}

bool Appearance::followsSystemTheme() const
{
    return !m_settings.contains(kThemeKey);
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
    return themeOf(QApplication::palette(), QIcon::themeName());
}

Theme Appearance::themeOf(const QPalette &palette, const QString &iconTheme)
{
    const int text = palette.color(QPalette::WindowText).lightness();
    const int window = palette.color(QPalette::Window).lightness();
    const int field = palette.color(QPalette::Base).lightness();
    const bool pure = qAbs(text - window) == kFullLightness && field == window;
    if (pure || iconTheme.startsWith(QLatin1String("HighContrast"), Qt::CaseInsensitive)) {
        return Theme::HighContrast;
    }
    return text > window ? Theme::Dark : Theme::Light;
}

} // namespace forecourt

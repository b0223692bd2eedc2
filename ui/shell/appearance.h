// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QObject>

class QPalette;
class QSettings;

namespace forecourt {

class LanguageController;
class StyleContext;

// Theme, text size, density and language as the person at this desk chose them, kept in the settings. All
// three must outlive it.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    Appearance(StyleContext &style, LanguageController &language, QSettings &settings,
               QObject *parent = nullptr);

    // Takes over what the settings hold; without an entry the language of the system and the theme nearest to
    // the palette the program was started with.
    void restore(Theme systemTheme);

    void setTheme(Theme theme);
    // Forgets the chosen theme. From then on, as without a choice, a system that turns dark is followed at
    // once.
    void followSystemTheme();
    [[nodiscard]] bool followsSystemTheme() const;
    void setScale(double scale);
    void setDensity(Density density);
    void setLanguage(const QString &name);

    [[nodiscard]] const Tokens &tokens() const;
    [[nodiscard]] QString language() const;

    // What the system asked the application to look like. Ask before the first StyleContext.
    [[nodiscard]] static Theme systemTheme();
    // What restore() takes; for commands, which have no window.
    [[nodiscard]] static QString rememberedLanguage(const QSettings &settings);
    // High contrast if the icons are a high contrast theme's or text, windows and fields are pure black and
    // white (as the systems' own high contrast palettes are); else dark if text is lighter than its window.
    [[nodiscard]] static Theme themeOf(const QPalette &palette, const QString &iconTheme);
    [[nodiscard]] static QList<double> scales() { return {1.0, 1.25, 1.5, 2.0}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeSystemPalette(const QPalette &palette);
    void askSystem();

    StyleContext &m_style;
    LanguageController &m_language;
    QSettings &m_settings;
    Theme m_systemTheme = Theme::Light;
    bool m_asking = false;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QObject>

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
    void setScale(double scale);
    void setDensity(Density density);
    void setLanguage(const QString &name);

    [[nodiscard]] const Tokens &tokens() const;
    [[nodiscard]] QString language() const;

    // Dark if the text of the application's palette is lighter than its window. Ask before the first
    // StyleContext.
    [[nodiscard]] static Theme systemTheme();
    // What restore() takes; for commands, which have no window.
    [[nodiscard]] static QString rememberedLanguage(const QSettings &settings);
    [[nodiscard]] static QList<double> scales() { return {1.0, 1.25, 1.5, 2.0}; }

private:
    StyleContext &m_style;
    LanguageController &m_language;
    QSettings &m_settings;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace forecourt {

// Owns the choice of theme, text size and density and gives the application a fresh style, palette and font
// when one of them changes. Interface thread. Widgets learn of it by QEvent::StyleChange.
class StyleContext final : public QObject
{
    Q_OBJECT

public:
    explicit StyleContext(QApplication &application, Theme theme = Theme::Light, double scale = 1.0,
                          QObject *parent = nullptr);

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }

    void setTheme(Theme theme);
    void setScale(double scale); // 1.0 … 2.0
    void setDensity(Density density);

    // Whether the application wears another palette than the one it was given here.
    [[nodiscard]] bool isOverruled() const;
    void reinstallPalette();

Q_SIGNALS:
    void changed();

private:
    void apply(Theme theme, double scale, Density density);
    void install();

    QApplication &m_application;
    Tokens m_tokens;
    QPalette m_palette; // as the application took it
    bool m_installing = false;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylecontext.h"

#include "ui/style/forecourtstyle.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QStyle>

namespace forecourt {

StyleContext::StyleContext(QApplication &application, Theme theme, double scale, QObject *parent)
    : QObject(parent), m_application(application), m_tokens(Tokens::make(theme, scale))
{
    install();
}

void StyleContext::setTheme(Theme theme)
{
    apply(theme, m_tokens.scale, m_tokens.density);
}

void StyleContext::setScale(double scale)
{
    apply(m_tokens.theme, scale, m_tokens.density);
}

void StyleContext::setDensity(Density density)
{
    apply(m_tokens.theme, m_tokens.scale, density);
}

void StyleContext::apply(Theme theme, double scale, Density density)
{
    if (theme == m_tokens.theme && qFuzzyCompare(scale, m_tokens.scale) && density == m_tokens.density) {
        return;
    }
    m_tokens = Tokens::make(theme, scale, density);
    install();
    Q_EMIT changed();
}

// Palette and font come first, so that a widget that restyles itself on StyleChange already sees them.
void StyleContext::install()
{
    const QScopedValueRollback installing(m_installing, true);
    auto *style = new ForecourtStyle(m_tokens); // QApplication takes it
    m_application.setFont(m_tokens.font(TextRole::Body));
    m_application.setPalette(style->standardPalette());
    m_application.setStyle(style);
    m_palette = QApplication::palette();
}

bool StyleContext::isOverruled() const
{
    return !m_installing && QApplication::palette() != m_palette;
}

void StyleContext::reinstallPalette()
{
    const QScopedValueRollback installing(m_installing, true);
    m_application.setPalette(QApplication::style()->standardPalette());
    m_palette = QApplication::palette();
}

} // namespace forecourt

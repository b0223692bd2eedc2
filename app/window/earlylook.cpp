// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/earlylook.h"

#include <QApplication>
#include <QDir>

namespace forecourt {

EarlyLook::EarlyLook(const CommandLine &line)
    : m_systemTheme(Appearance::systemTheme())
    , m_settings(QDir(line.data).filePath(QStringLiteral("desk.ini")), QSettings::IniFormat)
    , m_style(*qApp)
    , m_appearance(m_style, m_language, m_settings)
{
    m_appearance.restore(m_systemTheme);
    // Not remembered: what the line says holds for this once, and the system's theme is followed.
    if (!line.language.isEmpty()) {
        m_appearance.setLanguage(line.language);
    }
    if (const auto theme = themeFromWord(line.theme)) {
        m_style.setTheme(*theme);
    }
    if (line.scale > 1.0) {
        m_style.setScale(line.scale);
    }
}

} // namespace forecourt

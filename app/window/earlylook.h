// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"

#include <QSettings>

namespace forecourt {

// Style and language of a window that is shown before the desk's own: as they were chosen there, and for this
// once what the line says.
class EarlyLook final
{
public:
    explicit EarlyLook(const CommandLine &line);

    [[nodiscard]] Appearance &appearance() { return m_appearance; }

private:
    Theme m_systemTheme;
    QSettings m_settings;
    StyleContext m_style;
    LanguageController m_language;
    Appearance m_appearance;
};

} // namespace forecourt

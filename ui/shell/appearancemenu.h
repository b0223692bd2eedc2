// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QMenu;

namespace forecourt {

class Appearance;

// Fills a menu with the choices of theme, row height, text size and language.
class AppearanceMenu final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::AppearanceMenu)

public:
    static void fill(QMenu *menu, Appearance *appearance);

private:
    static void addThemes(QMenu *menu, Appearance *appearance);
    static void addDensities(QMenu *menu, Appearance *appearance);
    static void addScales(QMenu *menu, Appearance *appearance);
    static void addLanguages(QMenu *menu, Appearance *appearance);
};

} // namespace forecourt

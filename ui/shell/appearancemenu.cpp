// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearancemenu.h"

#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/style/icon.h"

#include <QActionGroup>
#include <QMenu>

namespace forecourt {

// Choices take effect after the menu has closed: they replace the style the menu is drawn with.
template <typename Function>
static void addChoice(QMenu *menu, const QString &text, bool checked, Appearance *appearance, Function apply)
{
    auto *group = menu->findChild<QActionGroup *>();
    if (group == nullptr) {
        group = new QActionGroup(menu);
    }
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, appearance, apply, Qt::QueuedConnection);
}

void AppearanceMenu::fill(QMenu *menu, Appearance *appearance)
{
    addThemes(menu, appearance);
    addDensities(menu, appearance);
    addScales(menu, appearance);
    addLanguages(menu, appearance);
}

void AppearanceMenu::addThemes(QMenu *menu, Appearance *appearance)
{
    QMenu *themes = menu->addMenu(icon(QStringLiteral("circle-half")), tr("Theme"));
    const bool system = appearance->followsSystemTheme();
    const Theme now = appearance->tokens().theme;
    addChoice(themes, tr("As the system"), system, appearance,
              [appearance] { appearance->followSystemTheme(); });
    const auto add = [&](const QString &text, Theme theme) {
        addChoice(themes, text, !system && now == theme, appearance,
                  [appearance, theme] { appearance->setTheme(theme); });
    };
    add(tr("Light"), Theme::Light);
    add(tr("Dark"), Theme::Dark);
    add(tr("High contrast"), Theme::HighContrast);
}

void AppearanceMenu::addDensities(QMenu *menu, Appearance *appearance)
{
    QMenu *densities = menu->addMenu(icon(QStringLiteral("list-ul")), tr("Rows"));
    const Density now = appearance->tokens().density;
    addChoice(densities, tr("Comfortable"), now == Density::Comfortable, appearance,
              [appearance] { appearance->setDensity(Density::Comfortable); });
    addChoice(densities, tr("Compact"), now == Density::Compact, appearance,
              [appearance] { appearance->setDensity(Density::Compact); });
}

void AppearanceMenu::addScales(QMenu *menu, Appearance *appearance)
{
    QMenu *scales = menu->addMenu(icon(QStringLiteral("type")), tr("Text size"));
    for (const double scale : Appearance::scales()) {
        const bool now = qFuzzyCompare(scale, appearance->tokens().scale);
        addChoice(scales, tr("%1 %").arg(qRound(scale * 100)), now, appearance,
                  [appearance, scale] { appearance->setScale(scale); });
    }
}

void AppearanceMenu::addLanguages(QMenu *menu, Appearance *appearance)
{
    QMenu *languages = menu->addMenu(icon(QStringLiteral("translate")), tr("Language"));
    for (const LanguageController::Choice &choice : LanguageController::choices()) {
        addChoice(languages, choice.title, choice.name == appearance->language(), appearance,
                  [appearance, name = choice.name] { appearance->setLanguage(name); });
    }
}

} // namespace forecourt

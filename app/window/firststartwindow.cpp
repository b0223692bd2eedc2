// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firststartwindow.h"

#include "app/window/firststart.h"
#include "app/window/singleinstance.h"
#include "app/window/startupprobe.h"
#include "ui/firststart/firststartpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QDir>
#include <QSettings>

namespace forecourt {

// Not remembered: what the line says holds for this once, and the system's theme is followed.
static void applyLine(Appearance &appearance, StyleContext &style, const CommandLine &line)
{
    if (!line.language.isEmpty()) {
        appearance.setLanguage(line.language);
    }
    if (const auto theme = themeFromWord(line.theme)) {
        style.setTheme(*theme);
    }
    if (line.scale > 1.0) {
        style.setScale(line.scale);
    }
}

std::unique_ptr<Desk> runFirstStart(std::unique_ptr<Desk> desk, CommandLine &line, SingleInstance &instance)
{
    const Theme systemTheme = Appearance::systemTheme();
    QSettings settings(QDir(desk->storage().folder()).filePath(QStringLiteral("desk.ini")),
                       QSettings::IniFormat);
    StyleContext style(*qApp);
    LanguageController language;
    Appearance appearance(style, language, settings);
    appearance.restore(systemTheme);
    applyLine(appearance, style, line);
    FirstStart port(std::move(desk));
    FirstStartPage page(port, appearance);
    QObject::connect(&instance, &SingleInstance::asked, &page, [&page, &line](const QStringList &files) {
        line.files += files;
        page.raise();
        page.activateWindow();
    });
    StartupProbe probe(page);
    // The window of the desk follows this one; in between there is none.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&page, &FirstStartPage::finished, qApp, [] { QApplication::exit(1); });
    QObject::connect(&page, &FirstStartPage::closed, qApp, [] { QApplication::exit(0); });
    page.show();
    const bool hasStore = QApplication::exec() == 1;
    page.hide();
    QApplication::setQuitOnLastWindowClosed(quits);
    if (hasStore) {
        return port.takeDesk();
    }
    port.abandon();
    return nullptr;
}

} // namespace forecourt

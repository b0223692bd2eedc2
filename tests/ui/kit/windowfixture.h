// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/kit/fakes.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/undoport.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace forecourt {

// A whole window over fakes, with settings in a folder of its own. build() may be called again, as after a
// restart.
class WindowFixture
{
public:
    WindowFixture()
        : style(*qApp)
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , appearance(style, language, settings)
    {
        language.setLanguage(QStringLiteral("en"));
    }

    void build()
    {
        window.reset();
        leads = new ProbeRoom(QStringLiteral("leads"), QStringLiteral("Leads"),
                              QStringLiteral("telephone-inbound"), {QStringLiteral("lead")});
        orders = new ProbeRoom(QStringLiteral("orders"), QStringLiteral("Orders"),
                               QStringLiteral("clipboard-check"), {QStringLiteral("order")});
        syncRoom =
            new ProbeRoom(QStringLiteral("sync"), QStringLiteral("Sync"), QStringLiteral("arrow-repeat"));
        build({leads, orders, syncRoom},
              {QStringLiteral("East store"), QStringLiteral("Galaxy"), QStringLiteral("Desk 2")});
    }

    void build(const QList<Room *> &rooms, const ShellNames &names)
    {
        window = std::make_unique<MainWindow>(
            names, rooms, ShellPorts{search, sync, people, clock, settings, appearance, undo});
        window->show();
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
    }

    StyleContext style;
    LanguageController language;
    QTemporaryDir folder;
    QSettings settings;
    Appearance appearance;
    FakeClock clock;
    FakeSync sync;
    FakePeople people;
    FakeSearch search;
    UndoPort *undo = nullptr;
    std::unique_ptr<MainWindow> window;
    ProbeRoom *leads = nullptr;
    ProbeRoom *orders = nullptr;
    ProbeRoom *syncRoom = nullptr;
};

} // namespace forecourt

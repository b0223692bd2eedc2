// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firststartwindow.h"

#include "app/window/earlylook.h"
#include "app/window/firststart.h"
#include "app/window/singleinstance.h"
#include "app/window/startupprobe.h"
#include "models/storage/storerecovery.h"
#include "ui/firststart/firststartpage.h"

#include <QApplication>

namespace forecourt {

std::unique_ptr<Desk> runFirstStart(std::unique_ptr<Desk> desk, CommandLine &line, SingleInstance &instance)
{
    const auto recovery = recoveryNotice(line.data);
    EarlyLook look(line);
    FirstStart port(std::move(desk));
    FirstStartPage page(port, look.appearance());
    if (recovery) {
        page.setNotice(*recovery);
    }
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
        clearRecoveryNotice(line.data); // it was read, and there is a store again
        return port.takeDesk();
    }
    port.abandon();
    return nullptr;
}

} // namespace forecourt

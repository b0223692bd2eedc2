// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationbar.h"
#include "ui/shell/room.h"

#include <QRegularExpression>

// What the window is called.
namespace forecourt {

void MainWindow::setNames(const ShellNames &names)
{
    m_store = names.store;
    m_navigation->setNames(names.store, names.group);
    retranslate();
}

void MainWindow::retranslate()
{
    const Room *room = currentRoom();
    const QString place = room != nullptr ? room->title() : QString();
    const QStringList parts = QStringList({place, m_store, QStringLiteral("Forecourt")});
    QString title = parts.join(QStringLiteral(" \u2013 "));
    setWindowTitle(title.remove(QRegularExpression(QStringLiteral("^( \u2013 )+"))));
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"
#include "ui/shell/peopleport.h"

// Who works at the window.
namespace forecourt {

void MainWindow::switchPerson()
{
    m_ports.people.askWho();
}

void MainWindow::lockDesk()
{
    if (m_ports.people.canLock()) {
        m_ports.people.lock();
    } else {
        showMessage(tr("Only a person with a PIN or password can lock this desk. It is set in the settings, "
                       "under Staff."),
                    Tone::Neutral);
    }
}

} // namespace forecourt

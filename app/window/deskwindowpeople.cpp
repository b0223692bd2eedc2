// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deskwindow.h"
#include "app/window/peopleadapter.h"
#include "app/window/syncguard.h"
#include "models/services/drafts/filedraftstore.h"
#include "models/services/drafts/persondraftstore.h"

#include <QApplication>

// Windows change hands: whoever signs in gets windows of their own, so that nothing another has typed,
// searched or opened is left in them.
namespace forecourt {

static const QString kDesksDraftsOf = QStringLiteral("desk/draftsOf");

// Whoever worked here while nobody signed in finds again what was typed then.
void DeskWindow::noteDesksDrafts()
{
    if (m_people->draftsOf().isNull()) {
        m_settings.setValue(kDesksDraftsOf, m_people->last().toString());
    }
}

std::unique_ptr<PersonDraftStore> DeskWindow::draftsOfPerson(FileDraftStore &drafts) const
{
    const bool inherits = m_settings.value(kDesksDraftsOf).toString() == m_draftsOf.toString();
    return std::make_unique<PersonDraftStore>(drafts, m_draftsOf, inherits);
}

bool DeskWindow::isAnothers() const
{
    const StaffId whose = m_people->draftsOf();
    if (m_people->isLocked() || whose == m_draftsOf) {
        return false;
    }
    // Who worked here without signing in, and does so now, goes on.
    return !m_draftsOf.isNull() || m_settings.value(kDesksDraftsOf).toString() != whose.toString();
}

void DeskWindow::enableWindows(bool enabled)
{
    m_window->setEnabled(enabled);
    if (m_second) {
        m_second->setEnabled(enabled);
    }
}

void DeskWindow::handOver()
{
    noteDesksDrafts();
    if (!isAnothers()) {
        m_draftsOf = m_people->isLocked() ? m_draftsOf : m_people->draftsOf();
        return;
    }
    // Later: it may be the page of such a window that tells. No key reaches them until then.
    enableWindows(false);
    QMetaObject::invokeMethod(this, &DeskWindow::giveWindowsAnew, Qt::QueuedConnection);
}

void DeskWindow::giveWindowsAnew()
{
    if (!isAnothers()) {
        enableWindows(true); // done for an earlier call, or locked meanwhile
        return;
    }
    m_draftsOf = m_people->draftsOf();
    giveAnew(m_window, m_settings, *m_drafts, m_personDrafts);
    if (m_second) {
        giveAnew(m_second, *m_secondSettings, *m_secondDrafts, m_secondPersonDrafts);
    }
}

void DeskWindow::giveAnew(std::unique_ptr<MainWindow> &window, QSettings &settings, FileDraftStore &file,
                          std::unique_ptr<PersonDraftStore> &drafts)
{
    const bool shown = window->isVisible() && !m_syncGuard->isLocked();
    const auto states = window->windowState();
    window->keepState();
    auto nextDrafts = draftsOfPerson(file);
    auto next = makeWindow(settings, *nextDrafts);
    if (shown) {
        next->setWindowState(states);
        next->show(); // before the other goes, or the program would end with its last window
        next->activateWindow();
    }
    window->hide(); // what was typed there is kept, under the name of whoever typed it
    window = std::move(next);
    drafts = std::move(nextDrafts);
}

// While the server locks this desk out its windows are put away as they are, dialogs too, with all that was
// typed.
void DeskWindow::followLock()
{
    if (m_syncGuard->isLocked()) {
        m_syncGuard->showPage(shownWindow()); // first: the program would end with its last window
        while (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (window->isVisible() && window != m_syncGuard->page()) {
                m_hidden.append(window);
                window->hide();
            }
        }
        return;
    }
    for (const auto &window : std::exchange(m_hidden, {})) {
        if (window != nullptr) {
            window->show();
        }
    }
    if (!shownWindow().isVisible()) {
        m_window->show(); // it was locked from the start
    }
    m_syncGuard->hidePage();
}

QWidget *DeskWindow::lockedPage()
{
    return m_syncGuard->page();
}

} // namespace forecourt

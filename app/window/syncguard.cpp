// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/syncguard.h"

#include "ui/firststart/certificatebanner.h"
#include "ui/settings/deskport.h"
#include "ui/settings/settingsroom.h"
#include "ui/shell/mainwindow.h"
#include "ui/signin/lockedpage.h"

namespace forecourt {

SyncGuard::SyncGuard(Desk &desk, DeskPort &port, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_port(port)
    , m_lock(desk.sync())
    , m_locked(desk.sync().status().revoked.has_value())
{
    connect(&desk.sync(), &SyncRunner::statusChanged, this, &SyncGuard::follow);
}

SyncGuard::~SyncGuard() = default;

void SyncGuard::follow(const SyncStatus &status)
{
    for (CertificateBanner *banner : std::as_const(m_banners)) {
        banner->setProblem(status.certificate);
    }
    if (m_locked != status.revoked.has_value()) {
        m_locked = status.revoked.has_value();
        Q_EMIT lockChanged();
    }
}

void SyncGuard::watch(MainWindow &window)
{
    auto *banner = new CertificateBanner;
    window.addNotice(banner);
    banner->setProblem(m_desk.sync().status().certificate);
    m_banners.append(banner);
    connect(banner, &QObject::destroyed, this, [this, banner] { m_banners.removeAll(banner); });
    connect(banner, &CertificateBanner::settingsRequested, &window, [&window] { openSettings(window); });
}

void SyncGuard::openSettings(MainWindow &window)
{
    const auto rooms = window.rooms();
    for (Room *room : rooms) {
        if (qobject_cast<SettingsRoom *>(room) != nullptr) {
            window.showRoom(room->id());
        }
    }
}

void SyncGuard::showPage(const QWidget &window)
{
    if (!m_page) {
        m_page = std::make_unique<LockedPage>(m_lock, m_port);
        m_page->setGeometry(window.geometry());
    }
    m_page->show();
    m_page->raise();
    m_page->activateWindow();
    m_page->start();
}

void SyncGuard::hidePage()
{
    m_page.reset();
}

QWidget *SyncGuard::page()
{
    return m_page.get();
}

} // namespace forecourt

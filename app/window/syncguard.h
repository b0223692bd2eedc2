// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/window/lockadapter.h"

#include <QObject>

#include <memory>

class QWidget;

namespace forecourt {

class CertificateBanner;
class DeskPort;
class LockedPage;
class MainWindow;

// Looks after what the server thinks of this desk while windows are open: says above the rooms why a server
// is not believed, and has the page that takes the place of all windows while the desk is locked out.
class SyncGuard final : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    SyncGuard(Desk &desk, DeskPort &port, QObject *parent = nullptr);
    ~SyncGuard() override;

    [[nodiscard]] bool isLocked() const { return m_locked; }
    void watch(MainWindow &window);

    // In the place of that window.
    void showPage(const QWidget &window);
    void hidePage();
    [[nodiscard]] QWidget *page();

Q_SIGNALS:
    void lockChanged();

private:
    void follow(const SyncStatus &status);
    static void openSettings(MainWindow &window);

    Desk &m_desk;
    DeskPort &m_port;
    LockAdapter m_lock;
    std::unique_ptr<LockedPage> m_page;
    QList<CertificateBanner *> m_banners;
    bool m_locked;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/syncport.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Banner;
class PeoplePort;

// What the Sync room says above everything else: that a pull would take away much and waits for a person,
// what is wrong with the exchange and what helps, what was put right on this desk, and how far the fetching
// of a store is, with a way to stop it and to go on. Both given must outlive it.
class SyncNotices final : public KitWidget
{
    Q_OBJECT

public:
    SyncNotices(SyncPort &sync, const PeoplePort &people, QWidget *parent = nullptr);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void refresh();
    void showHeld(const SyncStatusView::Held &held);
    void showProgress(const SyncStatusView &status);
    void showTrouble(SyncStatusView::Trouble trouble);
    void showRepaired(const SyncStatusView::Repaired &repaired);
    [[nodiscard]] static QString sentence(const SyncStatusView::Repaired::Record &record);
    [[nodiscard]] static QString advice(SyncStatusView::Trouble trouble);
    [[nodiscard]] static QString sentence(const SyncStatusView::Progress &progress);

    SyncPort &m_sync;
    QVBoxLayout *m_layout;
    Banner *m_held;
    Banner *m_fill;
    Banner *m_trouble;
    Banner *m_repaired;
};

} // namespace forecourt

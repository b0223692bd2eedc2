// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/store/storesettings.h"
#include "models/sync/syncrunner.h"

namespace forecourt {

// Settles which store record stands after this desk joined a server (StoreSettings::settleJoined): when the
// desk opens and after each exchange that went well, until it is done. Window or command line makes no
// difference. Interface thread.
class JoinSettler final : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    JoinSettler(Storage &storage, SyncRunner &runner);

private:
    void settle();

    SyncRunner &m_runner;
    StoreSettings m_settings;
    qint64 m_syncedAt = 0; // of the exchange after which it was tried last
    QUuid m_settledFor;    // the device as which this desk is enrolled
};

} // namespace forecourt

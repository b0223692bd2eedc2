// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "models/sync/syncrunner.h"

namespace forecourt {

// Offers again, after each exchange that went well, what the server refused only because it rests on a change
// that was mended meanwhile (dependentoffers.h). Window or command line makes no difference. Interface
// thread.
class DependentSettler final : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    DependentSettler(Storage &storage, SyncRunner &runner);

private:
    Storage &m_storage;
    qint64 m_syncedAt = 0; // of the exchange after which it was tried last
};

} // namespace forecourt

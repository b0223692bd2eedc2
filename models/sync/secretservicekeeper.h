// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/keykeeper.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace forecourt {

// The secret service of the session (GNOME Keyring, KWallet; the keychain of other systems) through
// QtKeychain, never its plain-text fallback. Needs an event loop on the thread it was made on.
class SecretServiceKeeper final : public QObject, public KeyKeeper
{
public:
    // So long a person may take to unlock it.
    static constexpr int kPatienceMs = 120'000;

    explicit SecretServiceKeeper(QObject *parent = nullptr, int patienceMs = kPatienceMs);

    void read(const QString &name, Found found) override;
    void write(const QString &name, const QByteArray &secret, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    void start(QKeychain::Job *job, const QString &name, Done done);

    int m_patienceMs;
};

} // namespace forecourt

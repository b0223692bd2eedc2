// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/sync/syncstatus.h"

#include <QUrl>
#include <QUuid>

namespace forecourt {

// Where a desk keeps the key that proves it.
enum class KeyPlace {
    SecretService, // of the session, through KeyKeeper
    File           // device.key, readable by its owner only
};

// Which server this desk belongs to and as what: enrolment.json in the data folder. It stays with the
// machine, where the database may be a copy of another desk's.
struct Enrolment
{
    QUrl server;
    QUuid store;
    QString storeName;
    QUuid device;
    QString prefix;
    QString deskName = {}; // as given when it was enrolled; empty where that was not kept
    KeyPlace keyPlace = KeyPlace::File;
    QString keyName = {}; // of the key with the secret service
    std::optional<DeskRevocation> revoked = {};

    bool operator==(const Enrolment &) const = default;
};

Result<std::optional<Enrolment>> readEnrolment(const QString &folder);
Result<void> writeEnrolment(const QString &folder, const Enrolment &enrolment);

// "https://host[:port][/path]"; plain http is for this machine only. InvalidInput says what is wrong.
Result<QUrl> checkedServerUrl(const QUrl &url);

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/protocol/messages.h"
#include "server/http/httpserver.h"
#include "server/store/storeplace.h"

#include <QString>

#include <functional>

namespace forecourt {

struct ServeOptions
{
    StorePlace place;
    // Where secrets are kept: of the tokens, and of the sealed fields. Empty: in the database, for all its
    // processes.
    QString tokenKeyFile;
    QString fieldKeyFile;
    ListenOptions listen;
    HttpLimits limits;
    std::optional<quint16> monitoringPort; // on the loopback interface; 0: any free one
    QString blobFolder = {};               // of photos and documents; empty: none are taken
    ServerLimits api = {};
};

// Called once connections are taken: what is served, and where.
using ServeReady = std::function<void(const char *what, const QString &url)>;

// Wires storage, services and network together and serves until SIGTERM or SIGINT.
Result<void> serve(const ServeOptions &options, ServerLog &log, const ServeReady &ready);

} // namespace forecourt

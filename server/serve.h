// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/http/httpserver.h"

#include <QString>

#include <functional>

namespace forecourt {

struct ServeOptions
{
    QString dataFolder;
    ListenOptions listen;
    HttpLimits limits;
};

QString databasePath(const QString &dataFolder);

// Wires storage, services and network together and serves until SIGTERM or SIGINT. `ready` is called with the
// address once connections are taken.
Result<void> serve(const ServeOptions &options, const std::shared_ptr<spdlog::logger> &logger,
                   const std::function<void(const QString &url)> &ready);

} // namespace forecourt

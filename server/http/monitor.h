// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/http/httpserver.h"

#include <functional>

namespace forecourt {

// What the monitoring listener answers: GET /livez (the process answers), /readyz (it serves: 503 while it
// drains or its database does not answer), /metrics (Prometheus text).
struct Monitoring
{
    std::function<QByteArray()> metrics; // any thread
    std::function<bool()> isDraining;    // any thread
    // Made on the worker's thread, called there.
    std::function<Result<std::function<Result<void>()>>()> databaseCheck;
};

[[nodiscard]] HttpHooks monitoringHooks(const Monitoring &monitoring);

} // namespace forecourt

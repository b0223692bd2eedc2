// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/apigate.h"
#include "server/http/httpserver.h"

#include <QJsonObject>

namespace forecourt {

// What this side of the server enforces beside ServerLimits: rates, times, connections. Told in hello for
// whoever writes or watches a desk; ours keeps to all of it without reading it, and hears 408, 413 or 429
// where it did not.
[[nodiscard]] QJsonObject announcedLimits(const HttpLimits &http, const ApiRates &rates);

// A hello reply with those among its limits.
[[nodiscard]] QByteArray withLimits(const QByteArray &hello, const QJsonObject &announced);

} // namespace forecourt

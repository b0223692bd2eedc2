// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace forecourt {

// A desk whose catalog is older than the server still gives out: what is done there is sent and taken, but it
// gets nothing until its program is updated.
[[nodiscard]] inline Error outdatedError(qint64 schema, qint64 minPull)
{
    return {ErrorCode::Unsupported,
            QStringLiteral(
                "outdated: this program knows catalog %1, the server gives out %2 and newer; update it")
                .arg(schema)
                .arg(minPull)};
}

// The oldest protocol that a server of this program speaks, announced in hello.
inline constexpr int kOldestProtocol = 1;

// A desk whose protocol the server does not speak any more: nothing is sent or fetched until its program is
// updated. A server says so in hello by its `minProtocol`, whatever else that reply has become, or refuses
// any call with 400 and this detail.
[[nodiscard]] inline Error outdatedProtocolError(int protocol, int minProtocol)
{
    return {ErrorCode::Unsupported,
            QStringLiteral("outdated-protocol: this program speaks protocol %1, the server %2 and newer; "
                           "update it")
                .arg(protocol)
                .arg(minProtocol)};
}

[[nodiscard]] inline bool isProtocolOutdated(const Error &error)
{
    return error.code == ErrorCode::Unsupported &&
           error.detail.startsWith(QLatin1String("outdated-protocol: "));
}

[[nodiscard]] inline bool isOutdated(const Error &error)
{
    return error.code == ErrorCode::Unsupported && error.detail.startsWith(QLatin1String("outdated: "));
}

} // namespace forecourt

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

[[nodiscard]] inline bool isOutdated(const Error &error)
{
    return error.code == ErrorCode::Unsupported && error.detail.startsWith(QLatin1String("outdated: "));
}

} // namespace forecourt

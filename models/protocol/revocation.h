// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <optional>

namespace forecourt {

// A server's answer to a desk that was revoked: status 403, "revoked" as its error word and the
// administrator's reason as its detail. Within both programs it is a Forbidden error whose detail says so.
inline constexpr const char *kRevokedWord = "revoked";

[[nodiscard]] inline Error revokedError(const QString &reason)
{
    return {ErrorCode::Forbidden, QLatin1String(kRevokedWord) + QStringLiteral(": ") + reason};
}

// The reason, where the error is one of revokedError().
[[nodiscard]] inline std::optional<QString> revokedReason(const Error &error)
{
    const QString prefix = QLatin1String(kRevokedWord) + QStringLiteral(": ");
    return error.code == ErrorCode::Forbidden && error.detail.startsWith(prefix)
               ? std::optional(error.detail.mid(prefix.size()))
               : std::nullopt;
}

} // namespace forecourt

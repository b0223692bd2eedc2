// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "server/http/httpmessage.h"

namespace forecourt {

// An error of the services as a reply: 400 for what is malformed, 403, 404, 409, 413, 503 with Retry-After
// while the storage is busy or away, 507 where its disk is full, else 500; a revoked device gets 403 with
// "revoked" and the reason. Details of trouble of our own are for our log, not for callers.
[[nodiscard]] HttpReply replyTo(const Error &error);

// 401 for a token that proves nothing; a revoked device as above.
[[nodiscard]] HttpReply replyToCaller(const Error &error);

} // namespace forecourt

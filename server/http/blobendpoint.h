// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessage.h"
#include "server/service/blobhandler.h"
#include "server/service/tokenhandler.h"

namespace forecourt {

inline constexpr const char *kBlobPath = "/v1/blob/";

// HEAD, PATCH and GET of /v1/blob/{sha256} (docs/sync.md). HEAD and PATCH tell in Upload-Offset which byte is
// wanted next, and in Upload-Complete whether all are here. PATCH: 200 where the bytes were taken, 409 where
// others are wanted, 422 where the whole is not what its name says (then it begins again), 413 over a limit,
// 507 where disk or quota is full. GET: 200, 206. 404 where no row of the caller's store names it. Belongs to
// one worker thread.
class BlobEndpoint final
{
public:
    BlobEndpoint(BlobHandler &blobs, TokenHandler &token) : m_blobs(blobs), m_token(token) {}

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply handleFor(const DeviceContext &caller, const QByteArray &sha,
                                      const HttpRequest &request);
    [[nodiscard]] HttpReply patch(const DeviceContext &caller, const QByteArray &sha,
                                  const HttpRequest &request);
    [[nodiscard]] HttpReply get(const DeviceContext &caller, const QByteArray &sha, const HttpHead &head);

    BlobHandler &m_blobs;
    TokenHandler &m_token;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessage.h"
#include "server/service/enrolhandler.h"
#include "server/service/syncservice.h"
#include "server/service/tokenhandler.h"

#include <QJsonObject>

namespace forecourt {

// A pull may wait this long for news.
inline constexpr qint64 kLongestWaitMs = 25'000;

// Turns a request that passed the gate into a call of the services, and its outcome into a reply: 400 for
// what is malformed, 401 for a token that proves nothing, 403 for what this desk may not do, 404, 409, 413,
// 503 with Retry-After while the storage is busy or away, 507 where its disk is full, 500. Belongs to one
// worker thread.
class ApiHandler final
{
public:
    // Called with the store of a push that gave new numbers, once they are on disk.
    using Announce = std::function<void(StoreId store)>;

    // `limits`: what hello announces beside the service's own (announcedlimits.h).
    ApiHandler(
        SyncService &sync, EnrolHandler &enrol, TokenHandler &token, Announce announce = [](StoreId) {},
        QJsonObject limits = {});

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply handleFor(const DeviceContext &caller, const HttpRequest &request);
    [[nodiscard]] HttpReply hello(const DeviceContext &caller, const QByteArray &body);
    [[nodiscard]] HttpReply get(const DeviceContext &caller, const HttpRequest &request);
    [[nodiscard]] HttpReply push(const DeviceContext &caller, const QByteArray &body);
    [[nodiscard]] HttpReply part(const DeviceContext &caller, const HttpHead &head);
    [[nodiscard]] HttpReply pull(const DeviceContext &caller, const HttpRequest &request);

    SyncService &m_sync;
    EnrolHandler &m_enrol;
    TokenHandler &m_token;
    Announce m_announce;
    QJsonObject m_limits;
};

} // namespace forecourt

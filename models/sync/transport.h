// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/protocol/messages_devices.h"

#include <functional>

namespace forecourt {

struct TransportFailure
{
    Error error;             // Unavailable and Timeout pass by themselves; the others need a person
    qint64 retryAfterMs = 0; // as the server asked; 0 = it did not
};

// Calls of the server. Each answers exactly once, later, on the thread that called, unless the transport is
// destroyed before; `timeoutMs` covers everything, also what it takes to prove who this desk is.
class Transport
{
public:
    template <typename Reply> using Handler = std::function<void(tl::expected<Reply, TransportFailure>)>;

    virtual ~Transport() = default;

    virtual void hello(const HelloRequest &request, qint64 timeoutMs, Handler<HelloReply> handler) = 0;
    virtual void push(const PushRequest &request, qint64 timeoutMs, Handler<PushReply> handler) = 0;
    virtual void pull(const PullRequest &request, qint64 timeoutMs, Handler<PullReply> handler) = 0;
    virtual void verify(const VerifyRequest &request, qint64 timeoutMs, Handler<VerifyReply> handler) = 0;
    virtual void snapshot(const SnapshotRequest &request, qint64 timeoutMs,
                          Handler<SnapshotReply> handler) = 0;
    virtual void part(const PartRequest &request, qint64 timeoutMs, Handler<PartReply> handler) = 0;
    virtual void rows(const RowsRequest &request, qint64 timeoutMs, Handler<RowsReply> handler) = 0;
    virtual void lease(const LeaseRequest &request, qint64 timeoutMs, Handler<LeaseReply> handler) = 0;
    virtual void devices(const DevicesRequest &request, qint64 timeoutMs, Handler<DevicesReply> handler) = 0;
    virtual void enrol(const EnrolRequest &request, qint64 timeoutMs, Handler<EnrolReply> handler) = 0;
    virtual void token(const TokenRequest &request, qint64 timeoutMs, Handler<TokenReply> handler) = 0;
};

} // namespace forecourt

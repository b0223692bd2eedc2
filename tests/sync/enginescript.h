// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncengine.h"

namespace forecourt {

inline const QUuid kReplica = QUuid::fromString(QStringLiteral("11111111-1111-7111-8111-111111111111"));
inline const QUuid kOther = QUuid::fromString(QStringLiteral("22222222-2222-7222-8222-222222222222"));
inline constexpr qint64 kEpoch = 7;
inline constexpr qint64 kWall = 1'793'671'200'000;

// The engine with a script: says what happened, finds what was ordered.
class Script final
{
public:
    explicit Script(const SyncEngine::Options &options = {}) : engine(options, [this] { return random; })
    {
        desk.state.replica = kReplica;
        desk.state.epoch = desk.state.serverEpoch = kEpoch;
        desk.state.cursor = desk.staged = 10;
        desk.state.lastN = 3;
        desk.state.chain = QByteArrayLiteral("chain-of-3");
        hello.epoch = kEpoch;
        hello.head = 10;
        hello.n = 3;
        hello.chain = desk.state.chain;
        hello.time = kWall;
    }

    void say(const SyncEvent &event)
    {
        for (const SyncAction &action : engine.handle(event, now)) {
            if (const auto *store = std::get_if<StoreAction>(&action)) {
                ordered = *store;
                sent.reset();
            } else if (const auto *send = std::get_if<SendAction>(&action)) {
                sent = *send;
                ordered.reset();
            } else if (const auto *listen = std::get_if<ListenAction>(&action)) {
                listening = *listen;
            } else if (const auto *wake = std::get_if<WakeAt>(&action)) {
                wakeAt = wake->atMs;
            } else if (const auto *status = std::get_if<ReportStatus>(&action)) {
                phases.append(status->phase);
                error = status->error;
            } else {
                ended = std::get<SessionEnded>(action).result;
            }
        }
    }

    template <typename Request> [[nodiscard]] std::optional<Request> asked() const
    {
        return held<Request>(ordered);
    }
    template <typename Request> [[nodiscard]] std::optional<Request> sending() const
    {
        return held<Request>(sent);
    }
    template <typename Request, typename Action>
    static std::optional<Request> held(const std::optional<Action> &action)
    {
        if (action && std::holds_alternative<Request>(action->request)) {
            return std::get<Request>(action->request);
        }
        return std::nullopt;
    }
    void stored(StorageReply reply) { say(sync_event::StoreDone{ordered->ticket, std::move(reply)}); }
    void stored() { stored(desk); }
    void replied(NetworkReply reply) { say(sync_event::Replied{sent->ticket, std::move(reply), kWall}); }
    void failed(ErrorCode code, qint64 retryAfter = 0)
    {
        say(sync_event::NetworkFailed{sent->ticket, Error{code, QStringLiteral("test")}, retryAfter});
    }
    void tickAt(qint64 atMs)
    {
        now = atMs;
        say(sync_event::Tick{});
    }

    PendingBatch batch(int count, qint64 firstN = 4)
    {
        PendingBatch waiting{desk, desk.state.replica, {}};
        for (int i = 0; i < count; ++i) {
            waiting.operations.append({firstN + i, QByteArrayLiteral("c"), QByteArrayLiteral("b")});
        }
        return waiting;
    }
    PendingBatch nothing() { return PendingBatch{desk, {}, {}}; }

    // Up to the point where operations are loaded.
    void greetWell()
    {
        say(sync_event::Start{});
        stored();
        replied(hello);
    }
    void pullNothing() { replied(PullReply{PullRefusal::None, kEpoch, desk.staged, {}}); }
    void verifyEqual()
    {
        stored(DeskDigest{desk, Digest()});
        replied(VerifyReply{true, true, {}, {}});
        stored();
    }
    void wholeSession()
    {
        greetWell();
        stored(nothing());
        pullNothing();
        verifyEqual();
    }

    quint64 random = 0;
    SyncEngine engine;
    qint64 now = 1000;
    DeskInfo desk;
    HelloReply hello;
    std::optional<StoreAction> ordered;
    std::optional<SendAction> sent;
    std::optional<ListenAction> listening; // the last order to
    qint64 wakeAt = -1;
    QList<SyncPhase> phases;
    std::optional<Error> error;
    std::optional<Result<SyncReport>> ended;
};

} // namespace forecourt

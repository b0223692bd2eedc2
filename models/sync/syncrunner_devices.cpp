// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person asks the server about other desks, beside the exchange.
#include "models/sync/syncrunner.h"

namespace forecourt {

namespace {

// A transport that goes before it answered answers nobody; whoever asked still hears.
class Asked final
{
public:
    Asked() { m_promise.start(); }
    ~Asked() { settle(fail(ErrorCode::Unavailable, QStringLiteral("the desk spoke with another server"))); }
    Q_DISABLE_COPY_MOVE(Asked)

    void settle(Result<DevicesReply> answer)
    {
        if (!std::exchange(m_settled, true)) {
            m_promise.addResult(std::move(answer));
            m_promise.finish();
        }
    }
    [[nodiscard]] QFuture<Result<DevicesReply>> future() const { return m_promise.future(); }

private:
    QPromise<Result<DevicesReply>> m_promise;
    bool m_settled = false;
};

} // namespace

QFuture<Result<DevicesReply>> SyncRunner::devices(qint64 timeoutMs)
{
    const auto asked = std::make_shared<Asked>();
    if (!m_enrolment || !m_transport) {
        asked->settle(tl::unexpected(m_unenrolled));
        return asked->future();
    }
    m_transport->devices({}, timeoutMs, [asked](tl::expected<DevicesReply, TransportFailure> reply) {
        if (reply) {
            asked->settle(std::move(*reply));
        } else {
            asked->settle(tl::unexpected(reply.error().error));
        }
    });
    return asked->future();
}

} // namespace forecourt

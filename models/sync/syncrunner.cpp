// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncrunner.h"

#include "models/domain/whendone.h"
#include "models/sync/sqldeskstore.h"
#include "models/sync/storagerequests.h"

#include <QDir>
#include <QRandomGenerator>

#include <utility>

namespace forecourt {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

SyncRunner::SyncRunner(Storage &storage, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_engine(options.engine, [] { return QRandomGenerator::global()->generate64(); })
    , m_transport(clock, storage.folder())
{
    m_monotonic.start();
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::CoarseTimer);
    connect(&m_wake, &QTimer::timeout, this, [this] { handle(sync_event::Tick()); });
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (m_running && changes.sync) {
            handle(sync_event::LocalChange());
        }
    });
    loadEnrolment();
}

SyncRunner::~SyncRunner() = default;

QString SyncRunner::keyFile() const
{
    return QDir(m_storage.folder()).filePath(QStringLiteral("device.key"));
}

void SyncRunner::loadEnrolment()
{
    const auto enrolment = readEnrolment(m_storage.folder());
    if (!enrolment || !*enrolment) {
        m_status.phase = SyncPhase::NeverEnrolled;
        if (!enrolment) {
            m_status.phase = SyncPhase::NeedsAttention;
            m_status.error = enrolment.error();
        }
        return;
    }
    const auto key = DeviceKey::loadOrCreate(keyFile());
    if (!key) {
        m_status.phase = SyncPhase::NeedsAttention;
        m_status.error = key.error();
        return;
    }
    m_enrolment = **enrolment;
    m_status.phase = SyncPhase::Idle;
    m_transport.speakFor(m_enrolment->server, m_enrolment->device, *key);
}

void SyncRunner::start()
{
    if (m_enrolment) {
        m_running = true;
        handle(sync_event::Start());
    }
}

void SyncRunner::stop()
{
    m_running = false;
    m_wake.stop();
    handle(sync_event::Stop());
    m_transport.abort();
}

void SyncRunner::syncNow()
{
    if (m_enrolment) {
        handle(sync_event::SyncNow());
    }
}

void SyncRunner::refill()
{
    if (m_enrolment) {
        handle(sync_event::Refill());
    }
}

QFuture<Result<SyncReport>> SyncRunner::syncOnce()
{
    if (!m_enrolment) {
        return ready<SyncReport>(
            fail(ErrorCode::NotFound, QStringLiteral("this desk has joined no store; enrol it first")));
    }
    if (m_once) {
        return ready<SyncReport>(fail(ErrorCode::Conflict, QStringLiteral("an exchange is under way")));
    }
    m_once.emplace();
    m_once->start();
    auto future = m_once->future();
    handle(m_engine.isBusy() ? SyncEvent(sync_event::SyncNow()) : SyncEvent(sync_event::Start()));
    return future;
}

void SyncRunner::handle(const SyncEvent &event)
{
    const auto actions = m_engine.handle(event, monotonicMs());
    for (const SyncAction &action : actions) {
        std::visit([this](const auto &each) { perform(each); }, action);
    }
}

void SyncRunner::perform(const StoreAction &action)
{
    Storage &storage = m_storage;
    auto done = storage.executor().write([&storage, action](Database &database) {
        SqlDeskStore store(storage, database);
        return Result<SyncEvent>(forecourt::perform(store, action));
    });
    whenDone(done, this, [this, ticket = action.ticket](const Result<SyncEvent> &event) {
        handle(event ? *event : SyncEvent(sync_event::StoreFailed{ticket, event.error()}));
    });
}

void SyncRunner::perform(const SendAction &action)
{
    using Reply = tl::expected<NetworkReply, HttpTransport::Failure>;
    m_transport.send(action.request, action.timeoutMs, [this, ticket = action.ticket](Reply reply) {
        if (reply) {
            handle(sync_event::Replied{ticket, std::move(*reply), m_clock.nowMs()});
        } else {
            handle(sync_event::NetworkFailed{ticket, reply.error().error, reply.error().retryAfterMs});
        }
    });
}

void SyncRunner::perform(const WakeAt &action)
{
    const qint64 wait = std::max<qint64>(0, action.atMs - monotonicMs());
    m_wake.start(std::chrono::milliseconds(wait));
}

void SyncRunner::perform(const ReportStatus &action)
{
    SyncStatus status;
    status.phase = action.phase;
    status.since = action.phase == m_status.phase ? m_status.since
                                                  : m_clock.nowMs() + action.desk.state.clockOffsetMs;
    status.waiting = action.desk.pending;
    status.quarantined = action.desk.quarantined;
    status.lastSyncedAt = action.desk.state.syncedAt;
    status.verifiedAt = action.desk.state.verifiedAt;
    status.error = action.error;
    setStatus(status);
}

void SyncRunner::perform(const SessionEnded &action)
{
    if (!m_once) {
        return;
    }
    QPromise<Result<SyncReport>> promise = std::move(*m_once);
    m_once.reset();
    promise.addResult(action.result);
    promise.finish();
    if (!m_running) {
        m_wake.stop();
        handle(sync_event::Stop());
    }
}

void SyncRunner::setStatus(SyncStatus status)
{
    if (status != m_status) {
        m_status = std::move(status);
        Q_EMIT statusChanged(m_status);
    }
}

QFuture<Result<Enrolment>> SyncRunner::enrol(const QUrl &server, const QString &code, const QString &deskName)
{
    const auto url = checkServerUrl(server);
    if (!url) {
        return ready<Enrolment>(tl::unexpected(url.error()));
    }
    const auto key = DeviceKey::loadOrCreate(keyFile());
    if (!key) {
        return ready<Enrolment>(tl::unexpected(key.error()));
    }
    const auto promise = std::make_shared<QPromise<Result<Enrolment>>>();
    promise->start();
    m_transport.enrol(server, {code.trimmed(), key->publicKey(), deskName},
                      [this, server, promise](const tl::expected<EnrolReply, HttpTransport::Failure> &reply) {
                          if (reply) {
                              becomeDevice(server, *reply, promise);
                          } else {
                              finishEnrol(promise, tl::unexpected(reply.error().error));
                          }
                      });
    return promise->future();
}

void SyncRunner::becomeDevice(const QUrl &server, const EnrolReply &reply, const EnrolPromise &promise)
{
    Storage &storage = m_storage;
    auto done = storage.executor().write([&storage, reply](Database &database) {
        return SqlDeskStore(storage, database).enrol(reply.store, reply.device, reply.prefix);
    });
    whenDone(done, this, [this, server, reply, promise](const Result<DeskInfo> &desk) {
        if (!desk) {
            finishEnrol(promise, tl::unexpected(desk.error()));
            return;
        }
        const Enrolment enrolment{server, reply.store, reply.storeName, reply.device, reply.prefix};
        const auto written = writeEnrolment(m_storage.folder(), enrolment);
        finishEnrol(promise, written ? Result<Enrolment>(enrolment) : tl::unexpected(written.error()));
    });
}

void SyncRunner::finishEnrol(const EnrolPromise &promise, Result<Enrolment> result)
{
    if (result) {
        const bool wasRunning = m_running;
        stop();
        loadEnrolment();
        if (wasRunning) {
            start();
        }
        Q_EMIT statusChanged(m_status);
    }
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncrunner.h"

#include "models/domain/whendone.h"
#include "models/sync/httptransport.h"
#include "models/sync/sqldeskstore.h"

#include <QDir>
#include <QRandomGenerator>

namespace forecourt {

namespace {

constexpr qint64 kEnrolMs = 30'000;
constexpr int kWatchMs = 250;

SyncEngine::Options engineOptions(const SyncRunner::Options &options, const Catalog &catalog)
{
    SyncEngine::Options engine = options.engine;
    engine.schema = catalog.version();
    return engine;
}

Backoff::Random randomOf(const SyncRunner::Options &options)
{
    return options.random ? options.random : [] {
        return QRandomGenerator::global()->generate64();
    };
}

std::optional<HeldChange> heldChange(const DeskInfo &desk, const Catalog &catalog)
{
    if (!desk.held) {
        return std::nullopt;
    }
    const Collection *collection = catalog.collection(desk.held->collection);
    return HeldChange{desk.held->seq, collection != nullptr ? collection->name : QString(), desk.held->rows,
                      desk.held->of};
}

template <typename T> QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

template <typename T> void settle(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

} // namespace

SyncRunner::SyncRunner(Storage &storage, Options options, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_options(std::move(options))
    , m_engine(engineOptions(m_options, storage.catalog()), randomOf(m_options))
{
    m_time.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { handle(sync_event::Tick{}); });
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &SyncRunner::watchFill);
    connect(&m_storage.changes(), &ChangeNotifier::changed, this, &SyncRunner::countWaiting);
}

SyncRunner::SyncRunner(Storage &storage, QObject *parent) : SyncRunner(storage, Options(), parent)
{}

SyncRunner::~SyncRunner()
{
    stopFilling();
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        settle(*waiting.promise, Report(fail(ErrorCode::Unavailable, QStringLiteral("the program ends"))));
    }
}

Result<void> SyncRunner::open()
{
    FORECOURT_ASSIGN(const auto enrolment, readEnrolment(m_storage.folder()));
    if (!enrolment) {
        return {};
    }
    FORECOURT_TRY(key());
    // A database that was another desk's, put back or copied, becomes this desk's before it speaks.
    FORECOURT_ASSIGN(
        const DeskInfo desk,
        m_storage.executor().writeAndWait([this, enrolment](Database &database) -> Result<DeskInfo> {
            SqlDeskStore store(m_storage, database);
            FORECOURT_ASSIGN(DeskInfo info, store.load());
            return info.state.device == enrolment->device
                       ? Result<DeskInfo>(std::move(info))
                       : store.enrol(enrolment->store, enrolment->device, enrolment->prefix,
                                     enrolment->storeName);
        }));
    adopt(*enrolment);
    SyncStatus status;
    status.phase = SyncPhase::Idle;
    status.waiting = desk.pending;
    status.quarantined = desk.quarantined;
    status.lastSyncedAt = desk.state.syncedAt;
    status.verifiedAt = desk.state.verifiedAt;
    status.held = heldChange(desk, m_storage.catalog());
    status.phase = status.held ? SyncPhase::NeedsAttention : status.phase;
    setStatus(status);
    return {};
}

void SyncRunner::start()
{
    m_automatic = true;
    if (m_enrolment) {
        handle(sync_event::Start{});
    }
}

void SyncRunner::stop()
{
    m_automatic = false;
    stopFilling();
    m_timer.stop();
    handle(sync_event::Stop{});
    carryOut(SessionEnded{fail(ErrorCode::Unavailable, QStringLiteral("synchronisation was stopped"))});
}

void SyncRunner::syncNow()
{
    if (m_enrolment) {
        handle(sync_event::Start{});
        handle(sync_event::SyncNow{});
    }
}

void SyncRunner::refill()
{
    if (m_enrolment) {
        handle(sync_event::Start{});
        handle(sync_event::Refill{});
    }
}

QFuture<SyncRunner::Report> SyncRunner::syncOnce(bool letHeldCome)
{
    if (!m_enrolment) {
        return ready(Report(fail(ErrorCode::NotFound, QStringLiteral("this desk is not enrolled"))));
    }
    Waiting waiting{std::make_shared<QPromise<Report>>(), m_engine.isBusy() ? 2 : 1};
    waiting.promise->start();
    const auto future = waiting.promise->future();
    m_waiting.append(waiting);
    const bool busy = m_engine.isBusy();
    if (letHeldCome && m_status.held) {
        handle(sync_event::ApplyHeld{m_status.held->seq});
    }
    handle(sync_event::Start{});
    if (busy || !m_engine.isBusy()) {
        handle(sync_event::SyncNow{});
    }
    return future;
}

QFuture<SyncRunner::Enrolled> SyncRunner::enrol(const QUrl &server, const QString &code,
                                                const QString &deskName)
{
    const auto checked = checkedServerUrl(server);
    if (!checked) {
        return ready(Enrolled(tl::unexpected(checked.error())));
    }
    const auto own = key();
    if (!own) {
        return ready(Enrolled(tl::unexpected(own.error())));
    }
    const auto promise = std::make_shared<QPromise<Enrolled>>();
    promise->start();
    m_enrolling = connectTo(server, {});
    m_enrolling->enrol(
        {code.trimmed(), (*own)->publicKey(), deskName.trimmed()}, kEnrolMs,
        [this, server, promise, name = deskName.trimmed()](auto reply) {
            if (!reply) {
                settle(*promise, Enrolled(tl::unexpected(reply.error().error)));
                return;
            }
            onEnrolled({server, reply->store, reply->storeName, reply->device, reply->prefix, name}, promise);
        });
    return promise->future();
}

void SyncRunner::onEnrolled(const Enrolment &enrolment, std::shared_ptr<QPromise<Enrolled>> promise)
{
    auto written =
        m_storage.executor().write([&storage = m_storage, enrolment](Database &database) -> Result<DeskInfo> {
            FORECOURT_ASSIGN(DeskInfo desk, SqlDeskStore(storage, database)
                                                .enrol(enrolment.store, enrolment.device, enrolment.prefix,
                                                       enrolment.storeName));
            FORECOURT_TRY(writeEnrolment(storage.folder(), enrolment));
            return desk;
        });
    whenDone(written, this, [this, enrolment, promise](const Result<DeskInfo> &desk) {
        if (!desk) {
            settle(*promise, Enrolled(tl::unexpected(desk.error())));
            return;
        }
        handle(sync_event::Stop{}); // whatever was under way was under way as somebody else
        adopt(enrolment);
        SyncStatus status = m_status;
        status.phase = SyncPhase::Idle;
        status.error.reset();
        setStatus(status);
        if (m_automatic) {
            start();
        }
        settle(*promise, Enrolled(enrolment));
    });
}

void SyncRunner::adopt(const Enrolment &enrolment)
{
    m_enrolment = enrolment;
    m_transport = connectTo(enrolment.server, enrolment.device);
}

std::unique_ptr<Transport> SyncRunner::connectTo(const QUrl &server, const QUuid &device) const
{
    if (m_options.transport) {
        return m_options.transport(server, device);
    }
    return std::make_unique<HttpTransport>(
        server, device, *m_key, QDir(m_storage.folder()).filePath(QStringLiteral("server-ca.pem")));
}

Result<DeviceKey *> SyncRunner::key()
{
    if (!m_key) {
        FORECOURT_ASSIGN(DeviceKey loaded, DeviceKey::loadOrCreate(m_storage.folder()));
        m_key.emplace(std::move(loaded));
    }
    return &*m_key;
}

// An order that is answered at once must not overtake the orders after it.
void SyncRunner::handle(const SyncEvent &event)
{
    m_events.append(event);
    if (m_events.size() > 1) {
        return;
    }
    while (!m_events.isEmpty()) {
        for (const SyncAction &action : m_engine.handle(SyncEvent(m_events.first()), m_time.elapsed())) {
            std::visit([this](const auto &order) { carryOut(order); }, action);
        }
        m_events.removeFirst();
    }
}

template <typename Request, typename Call>
void SyncRunner::send(const SendAction &action, const Request &request, Call call)
{
    (m_transport.get()->*call)(request, action.timeoutMs, [this, ticket = action.ticket](auto reply) {
        if (!reply) {
            handle(sync_event::NetworkFailed{ticket, reply.error().error, reply.error().retryAfterMs});
            return;
        }
        handle(sync_event::Replied{ticket, NetworkReply(std::move(*reply)), m_storage.clock().nowMs()});
    });
}

void SyncRunner::carryOut(const SendAction &action)
{
    if (const auto *hello = std::get_if<HelloRequest>(&action.request)) {
        send(action, *hello, &Transport::hello);
    } else if (const auto *push = std::get_if<PushRequest>(&action.request)) {
        send(action, *push, &Transport::push);
    } else if (const auto *pull = std::get_if<PullRequest>(&action.request)) {
        send(action, *pull, &Transport::pull);
    } else if (const auto *verify = std::get_if<VerifyRequest>(&action.request)) {
        send(action, *verify, &Transport::verify);
    } else if (const auto *snapshot = std::get_if<SnapshotRequest>(&action.request)) {
        send(action, *snapshot, &Transport::snapshot);
    } else {
        send(action, std::get<PartRequest>(action.request), &Transport::part);
    }
}

void SyncRunner::carryOut(const WakeAt &action)
{
    m_timer.start(static_cast<int>(std::clamp<qint64>(action.atMs - m_time.elapsed(), 0, 86'400'000)));
}

void SyncRunner::carryOut(const ReportStatus &action)
{
    SyncStatus status = m_status;
    status.phase = action.phase;
    status.error = action.error;
    status.progress = action.progress;
    status.isPaused = action.isPaused;
    if (!action.desk.state.replica.isNull()) { // it has been loaded
        status.waiting = action.desk.pending;
        status.quarantined = action.desk.quarantined;
        status.lastSyncedAt = action.desk.state.syncedAt;
        status.verifiedAt = action.desk.state.verifiedAt;
        status.held = heldChange(action.desk, m_storage.catalog());
    }
    setStatus(status);
}

void SyncRunner::carryOut(const SessionEnded &action)
{
    QList<Waiting> still;
    for (Waiting &waiting : m_waiting) {
        if (--waiting.exchanges > 0) {
            still.append(waiting);
        } else {
            settle(*waiting.promise, action.result);
        }
    }
    m_waiting = still;
    if (!m_automatic && m_waiting.isEmpty() && !m_engine.isBusy()) {
        m_timer.stop();
    }
}

// After a local change: how many wait now, and if any, an exchange soon.
void SyncRunner::countWaiting(const ChangeSet &changes)
{
    if (!changes.sync || m_counting || !m_enrolment || m_engine.isBusy()) {
        return;
    }
    m_counting = true;
    auto counted = m_storage.read([](Database &database) -> Result<qint64> {
        return database.integer(QStringLiteral("SELECT COUNT(*) FROM outbox WHERE state = 0"));
    });
    whenDone(counted, this, [this](const Result<qint64> &waiting) {
        m_counting = false;
        if (!waiting || *waiting == m_status.waiting) {
            return;
        }
        SyncStatus status = m_status;
        status.waiting = *waiting;
        setStatus(status);
        if (*waiting > 0 && m_automatic) {
            handle(sync_event::LocalChange{});
        }
    });
}

void SyncRunner::setStatus(const SyncStatus &status)
{
    const bool samePhase = status.phase == m_status.phase;
    SyncStatus stamped = status;
    stamped.since = samePhase && m_status.since != 0 ? m_status.since : m_storage.clock().nowMs();
    if (stamped == m_status) {
        return;
    }
    m_status = stamped;
    Q_EMIT statusChanged(m_status);
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncrunner.h"

#include "models/domain/whendone.h"
#include "models/protocol/revocation.h"
#include "models/sync/servercertificates.h"
#include "models/sync/sqldeskstore.h"

#include <QRandomGenerator>

namespace forecourt {

namespace {

constexpr int kWatchMs = 250;
constexpr qint64 kListenMs = 20'000; // below what HttpClient takes for a connection that stands still

SyncEngine::Options engineOptions(const SyncRunner::Options &options, const Catalog &catalog)
{
    SyncEngine::Options engine = options.engine;
    engine.schema = catalog.version();
    engine.listenMs = options.listens ? kListenMs : 0;
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
    , m_fieldKeys(storage.folder(), storage.ids(), [this]() -> KeyKeeper & { return keeper(); })
    , m_engine(engineOptions(m_options, storage.catalog()), randomOf(m_options))
    , m_courier(storage, m_options.blobs)
{
    connect(&m_courier, &BlobCourier::changed, this, &SyncRunner::followCourier);
    connect(&m_courier, &BlobCourier::settled, this, &SyncRunner::blobSettled);
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
    const Result<void> opened = resume();
    if (!opened) {
        m_unenrolled = opened.error();
    }
    return opened;
}

Result<void> SyncRunner::resume()
{
    FORECOURT_ASSIGN(const auto enrolment, readEnrolment(m_storage.folder()));
    if (!enrolment) {
        return {};
    }
    if (enrolment->keyPlace == KeyPlace::File) {
        FORECOURT_TRY(DeviceKey::loadOrCreate(m_storage.folder()));
    }
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
    m_seen = readSeenCertificate(m_storage.folder());
    adopt(*enrolment);
    SyncStatus status;
    status.phase = SyncPhase::Idle;
    status.revoked = enrolment->revoked;
    status.waiting = desk.pending;
    status.waitingSince = desk.oldestPendingAt;
    status.quarantined = desk.quarantined;
    status.lastSyncedAt = desk.state.syncedAt;
    status.verifiedAt = desk.state.verifiedAt;
    status.clockOffsetMs = desk.state.clockOffsetMs;
    status.held = heldChange(desk, m_storage.catalog());
    status.phase = status.revoked ? SyncPhase::Revoked
                   : status.held  ? SyncPhase::NeedsAttention
                                  : status.phase;
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
        m_courier.wake(true);
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
        return ready(Report(tl::unexpected(m_unenrolled)));
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
    followEngine();
}

void SyncRunner::followEngine()
{
    if (m_engine.isBusy()) {
        m_courier.hold();
    }
    const SyncWait wait = m_engine.wait();
    SyncStatus status = m_status;
    status.transfer = m_engine.transfer();
    status.wait.what = wait.what;
    if (wait.what == SyncWaitFor::Nothing) {
        status.wait.until = 0;
    } else if (wait.until != m_waitsUntil || m_status.wait.what != wait.what) {
        status.wait.until = m_storage.clock().nowMs() + wait.until - m_time.elapsed();
    }
    m_waitsUntil = wait.until;
    setStatus(status);
}

void SyncRunner::followCourier()
{
    SyncStatus status = m_status;
    status.blobs = m_enrolment ? m_courier.status() : BlobTransfer();
    setStatus(status);
}

QFuture<BlobTransfer> SyncRunner::settleBlobs()
{
    if (m_courier.isIdle()) {
        return ready(m_courier.status());
    }
    const auto promise = std::make_shared<QPromise<BlobTransfer>>();
    promise->start();
    connect(
        &m_courier, &BlobCourier::idle, this, [this, promise] { settle(*promise, m_courier.status()); },
        Qt::SingleShotConnection);
    return promise->future();
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
    } else if (const auto *rows = std::get_if<RowsRequest>(&action.request)) {
        send(action, *rows, &Transport::rows);
    } else if (const auto *lease = std::get_if<LeaseRequest>(&action.request)) {
        send(action, *lease, &Transport::lease);
    } else {
        send(action, std::get<PartRequest>(action.request), &Transport::part);
    }
}

// Who synchronises once does not wait for more.
void SyncRunner::carryOut(const ListenAction &action)
{
    if (m_automatic && m_transport) {
        send({action.ticket, action.request, action.timeoutMs}, action.request, &Transport::pull);
    }
}

void SyncRunner::carryOut(const WakeAt &action)
{
    m_timer.start(static_cast<int>(std::clamp<qint64>(action.atMs - m_time.elapsed(), 0, 86'400'000)));
}

void SyncRunner::carryOut(const ReportStatus &action)
{
    if (const auto reason = action.error ? revokedReason(*action.error) : std::nullopt) {
        noteRevoked(DeskRevocation{*reason, m_storage.clock().nowMs()});
    }
    m_reported = action.phase;
    SyncStatus status = m_status;
    status.revoked = m_enrolment ? m_enrolment->revoked : std::nullopt;
    status.phase = status.revoked ? SyncPhase::Revoked : action.phase;
    status.certificate = m_untrusted;
    status.error = action.error;
    status.progress = action.progress;
    status.isPaused = action.isPaused;
    if (action.phase == SyncPhase::Offline && status.offlineSince == 0) {
        status.offlineSince = m_storage.clock().nowMs();
    } else if (action.phase != SyncPhase::Offline && action.phase != SyncPhase::Syncing) {
        status.offlineSince = 0;
    }
    if (!action.desk.state.replica.isNull()) { // it has been loaded
        status.waiting = action.desk.pending;
        status.waitingSince = action.desk.oldestPendingAt;
        status.quarantined = action.desk.quarantined;
        status.lastSyncedAt = action.desk.state.syncedAt;
        status.verifiedAt = action.desk.state.verifiedAt;
        status.clockOffsetMs = action.desk.state.clockOffsetMs;
        status.held = heldChange(action.desk, m_storage.catalog());
    }
    setStatus(status);
}

void SyncRunner::carryOut(const SessionEnded &action)
{
    if (action.result && m_transport) {
        m_courier.resume(m_engine.hello().limits, m_engine.hello().epoch);
    }
    if (action.result && m_enrolment && m_enrolment->revoked) {
        noteRevoked(std::nullopt); // the server spoke with this desk as with any other
        SyncStatus status = m_status;
        status.revoked.reset();
        status.phase = m_reported;
        setStatus(status);
    }
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

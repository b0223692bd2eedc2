// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "models/sync/devicekey.h"
#include "models/sync/enrolment.h"
#include "models/sync/syncengine.h"
#include "models/sync/transport.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>

namespace forecourt {

// Keeps this desk in step with its server: runs the engine with the storage on its writer thread, HTTP, and a
// timer. Construct on the interface thread (or the one thread of the command line) and call there only;
// nothing blocks but open(). `storage` must outlive it.
class SyncRunner final : public QObject
{
    Q_OBJECT

public:
    using TransportFactory =
        std::function<std::unique_ptr<Transport>(const QUrl &server, const QUuid &device)>;

    struct Options
    {
        SyncEngine::Options engine;
        Backoff::Random random;     // of the system, unless given
        TransportFactory transport; // HTTPS, unless given
    };

    SyncRunner(Storage &storage, Options options, QObject *parent = nullptr);
    explicit SyncRunner(Storage &storage, QObject *parent = nullptr);
    ~SyncRunner() override;

    // Reads who this desk is; once, before anything else. A desk that was never enrolled is no error.
    Result<void> open();

    void start(); // at once and then every 30 s, soon after local changes, later when the server is away
    void stop();
    void syncNow(); // skips back-off
    void refill();  // fetches everything again; what waits to be sent is kept
    // What status().held shows comes all the same; another that is held by now stays held.
    void applyHeld();
    // A snapshot that is being fetched or loaded rests where it is, until syncNow().
    void pauseFill();

    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    [[nodiscard]] const std::optional<Enrolment> &enrolment() const { return m_enrolment; }

    // One exchange, begun now; NotFound before enrolment. Does not need start(). `letHeldCome`: applyHeld()
    // belongs to it.
    QFuture<Result<SyncReport>> syncOnce(bool letHeldCome = false);

    // Uses up the one-time code. Conflict where the data here belong to another store.
    QFuture<Result<Enrolment>> enrol(const QUrl &server, const QString &code, const QString &deskName);

Q_SIGNALS:
    void statusChanged(const forecourt::SyncStatus &status);

private:
    using Report = Result<SyncReport>;
    using Enrolled = Result<Enrolment>;

    struct Waiting // for the end of an exchange that began after the question
    {
        std::shared_ptr<QPromise<Report>> promise;
        int exchanges = 1;
    };

    // Shared with the storage thread while it loads a snapshot.
    struct FillWatch
    {
        std::atomic<bool> stop = false;
        std::atomic<int> phase = 0;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> of = 0;
    };

    void handle(const SyncEvent &event);
    void carryOut(const StoreAction &action);
    void recount(quint64 ticket);
    void carryOut(const SendAction &action);
    void carryOut(const WakeAt &action);
    void carryOut(const ReportStatus &action);
    void carryOut(const SessionEnded &action);
    template <typename Request, typename Call>
    void send(const SendAction &action, const Request &request, Call call);
    void stopFilling();
    void watchFill();
    void countWaiting(const ChangeSet &changes);
    void setStatus(const SyncStatus &status);
    void onEnrolled(const Enrolment &enrolment, std::shared_ptr<QPromise<Enrolled>> promise);
    void adopt(const Enrolment &enrolment);
    [[nodiscard]] std::unique_ptr<Transport> connectTo(const QUrl &server, const QUuid &device) const;
    Result<DeviceKey *> key();

    Storage &m_storage;
    Options m_options;
    SyncEngine m_engine;
    std::optional<DeviceKey> m_key;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Transport> m_enrolling;
    std::optional<Enrolment> m_enrolment;
    SyncStatus m_status;
    QTimer m_timer;
    QElapsedTimer m_time;
    std::shared_ptr<FillWatch> m_filling; // while the storage loads one
    QTimer m_watch;
    QList<Waiting> m_waiting;
    QList<SyncEvent> m_events; // the first is being handled
    bool m_automatic = false;
    bool m_counting = false;
};

} // namespace forecourt

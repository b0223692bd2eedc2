// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "models/sync/enrolment.h"
#include "models/sync/httptransport.h"
#include "models/sync/syncengine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPromise>
#include <QTimer>

namespace forecourt {

// Drives the engine of one desk: its storage requests on the storage thread, its calls over HTTPS, its waits with a
// timer. Interface thread (or the main thread of a command); everything it answers arrives through the event loop.
class SyncRunner final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        SyncEngine::Options engine;
    };

    // `storage` and `clock` must outlive it. Reads enrolment.json and the device key of the storage's folder.
    SyncRunner(Storage &storage, const Clock &clock, const Options &options, QObject *parent = nullptr);
    ~SyncRunner() override;

    void start(); // exchange now, then by itself
    void stop();
    void syncNow();
    void refill();

    [[nodiscard]] SyncStatus status() const { return m_status; }
    [[nodiscard]] std::optional<Enrolment> enrolment() const { return m_enrolment; }

    // One exchange, and what it came to. Conflict: another one waits for its report; NotFound: never enrolled.
    QFuture<Result<SyncReport>> syncOnce();
    // Joins a store. Forbidden or NotFound: the code is wrong, used or too old; Conflict: the desk holds another store.
    QFuture<Result<Enrolment>> enrol(const QUrl &server, const QString &code, const QString &deskName);

Q_SIGNALS:
    void statusChanged(const forecourt::SyncStatus &status);

private:
    using EnrolPromise = std::shared_ptr<QPromise<Result<Enrolment>>>;

    void loadEnrolment();
    [[nodiscard]] QString keyFile() const;
    void handle(const SyncEvent &event);
    void perform(const StoreAction &action);
    void perform(const SendAction &action);
    void perform(const WakeAt &action);
    void perform(const ReportStatus &action);
    void perform(const SessionEnded &action);
    void setStatus(SyncStatus status);
    void becomeDevice(const QUrl &server, const EnrolReply &reply, const EnrolPromise &promise);
    void finishEnrol(const EnrolPromise &promise, Result<Enrolment> result);
    [[nodiscard]] qint64 monotonicMs() const { return m_monotonic.elapsed(); }

    Storage &m_storage;
    const Clock &m_clock;
    SyncEngine m_engine;
    HttpTransport m_transport;
    QElapsedTimer m_monotonic;
    QTimer m_wake;
    std::optional<Enrolment> m_enrolment;
    SyncStatus m_status;
    std::optional<QPromise<Result<SyncReport>>> m_once;
    bool m_running = false; // by itself, not for one exchange
};

} // namespace forecourt

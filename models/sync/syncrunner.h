// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "models/sync/blobcourier.h"
#include "models/sync/desksigner.h"
#include "models/sync/enrolment.h"
#include "models/sync/fieldkeystore.h"
#include "models/sync/syncengine.h"
#include "models/sync/transport.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>

namespace forecourt {

// What joining a store on a server takes.
struct EnrolOrder
{
    QUrl server;
    QString code; // one-time
    QString deskName;
    KeyPlace keyPlace = KeyPlace::SecretService; // a file only where a person chose it
    QString authorityFile = {}; // PEM of a private authority; empty: the system's, or the one given before
};

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
        Backoff::Random random;                 // of the system, unless given
        TransportFactory transport;             // HTTPS, unless given
        std::shared_ptr<KeyKeeper> keeper = {}; // the secret service, unless given
        BlobCourier::Options blobs = {};
        bool listens = true; // for news of the server, once start() was called
    };

    SyncRunner(Storage &storage, Options options, QObject *parent = nullptr);
    explicit SyncRunner(Storage &storage, QObject *parent = nullptr);
    ~SyncRunner() override;

    // Reads who this desk is; once, before anything else. A desk that was never enrolled is no error. What
    // failed is the answer to everything that only an enrolled desk can do.
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
    [[nodiscard]] FieldKeyStore &fieldKeys() { return m_fieldKeys; }

    // One exchange, begun now; NotFound before enrolment. Does not need start(). `letHeldCome`: applyHeld()
    // belongs to it.
    QFuture<Result<SyncReport>> syncOnce(bool letHeldCome = false);

    // Somebody wants photos or documents that are not here: they are fetched now, if the server can be
    // reached.
    void fetchBlobs() { m_courier.wake(); }
    // Sends and fetches photos and documents as far as that is possible now; what is left then.
    QFuture<BlobTransfer> settleBlobs();

    // Uses up the one-time code. Conflict where the data here belong to another store, keeperError() where
    // the key can be kept nowhere but in a file, and nobody has chosen that; certificateProblem() says why a
    // server was not believed.
    QFuture<Result<Enrolment>> enrol(const EnrolOrder &order);
    [[nodiscard]] const std::optional<CertificateProblem> &certificateProblem() const { return m_untrusted; }

    // From now on servers with certificates of these authorities are believed too (readAuthorities()), and
    // the server is asked again.
    QFuture<Result<void>> trust(const QString &authorityFile);

    // The desks of this desk's store, as its server knows them; asked each time, within `timeoutMs`. NotFound
    // before enrolment, Unsupported from a server that cannot tell.
    static constexpr qint64 kDevicesMs = 15'000;
    QFuture<Result<DevicesReply>> devices(qint64 timeoutMs = kDevicesMs);

    // Writes what waits to be sent into a file that an administrator of the server can take in; returns how
    // many operations. They go on waiting. See writeUnsigned().
    QFuture<Result<qint64>> exportPending(const QString &file);

Q_SIGNALS:
    void statusChanged(const forecourt::SyncStatus &status);
    void blobSettled(const QString &sha256); // it arrived, was sent, or could not be had

private:
    using Report = Result<SyncReport>;
    using Enrolled = Result<Enrolment>;

    [[nodiscard]] Result<void> resume(); // as what open() read

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
    void compareRows(quint64 ticket, const BucketRows &server);
    void carryOut(const SendAction &action);
    void carryOut(const ListenAction &action);
    void carryOut(const WakeAt &action);
    void carryOut(const ReportStatus &action);
    void carryOut(const SessionEnded &action);
    template <typename Request, typename Call>
    void send(const SendAction &action, const Request &request, Call call);
    void stopFilling();
    void watchFill();
    void countWaiting(const ChangeSet &changes);
    void noteWaiting(const DeskInfo &counted);
    void followEngine();
    void followCourier();
    void setStatus(const SyncStatus &status);
    // What an enrolment under way has come to.
    struct Enrolling
    {
        EnrolOrder order;
        QByteArray authorities; // to be kept; empty: none new
        QString keyName;
        QByteArray fieldKey;
        std::shared_ptr<DeskSigner> signer;
        QPromise<Enrolled> promise;
    };
    void makeKey(const std::shared_ptr<Enrolling> &enrolling, std::function<void(Result<QByteArray>)> then);
    void sendCode(const std::shared_ptr<Enrolling> &enrolling, const QByteArray &publicKey);
    void refuse(const std::shared_ptr<Enrolling> &enrolling, const Error &error);
    void onEnrolled(const Enrolment &enrolment, const std::shared_ptr<Enrolling> &enrolling);
    void forgetKeysBefore(const std::optional<Enrolment> &before);
    void adopt(const Enrolment &enrolment);
    [[nodiscard]] std::unique_ptr<Transport> connectTo(const QUrl &server, const QUuid &device,
                                                       const QByteArray &authorities = {});
    void connectTo(const Enrolment &enrolment);
    void noteCertificate(const ServerCertificate &certificate);
    void noteUntrusted(CertificateProblem problem);
    void noteRevoked(const std::optional<DeskRevocation> &revoked);
    [[nodiscard]] KeyKeeper &keeper();

    Storage &m_storage;
    Options m_options;
    FieldKeyStore m_fieldKeys;
    SyncEngine m_engine;
    std::shared_ptr<DeskSigner> m_signer;
    std::optional<ServerCertificate> m_seen; // of the server, when it was last trusted
    std::optional<CertificateProblem> m_untrusted;
    SyncPhase m_reported = SyncPhase::NeverEnrolled; // by the engine
    BlobCourier m_courier;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Transport> m_enrolling;
    std::optional<Enrolment> m_enrolment;
    Error m_unenrolled{ErrorCode::NotFound,
                       QStringLiteral("this desk is not enrolled")}; // or why it seems so
    SyncStatus m_status;
    QTimer m_timer;
    QElapsedTimer m_time;
    std::shared_ptr<FillWatch> m_filling; // while the storage loads one
    QTimer m_watch;
    QList<Waiting> m_waiting;
    QList<SyncEvent> m_events; // the first is being handled
    qint64 m_waitsUntil = -1;  // as the engine last said
    bool m_automatic = false;
    bool m_counting = false;
};

} // namespace forecourt

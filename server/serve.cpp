// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serve.h"

#include "server/http/announcedlimits.h"
#include "server/http/apigate.h"
#include "server/http/apihandler.h"
#include "server/http/blobendpoint.h"
#include "server/http/leadsendpoint.h"
#include "server/http/monitor.h"
#include "server/log/servermetrics.h"
#include "server/service/blobkeeper.h"
#include "server/service/proofkeeper.h"
#include "server/service/secretfile.h"
#include "server/service/snapshotkeeper.h"
#include "server/store/outsidenews.h"
#include "server/store/postgresnews.h"
#include "server/store/postgresserverstore.h"

#include <mutex>
#include <thread>

namespace forecourt {

namespace {

// The services of one worker thread, over a connection of its own.
struct Worker
{
    Worker(std::unique_ptr<ServerStore> opened, const Clock &clock, IdSource &ids, const TokenSigner &signer,
           const QByteArray &fieldSecret, const BlobFiles &files, const ServerLimits &limits,
           const ApiHandler::Announce &announce, const QJsonObject &announced)
        : store(std::move(opened))
        , sync(*store, forecourtCatalog(), clock, limits)
        , enrol(*store, clock, ids, fieldSecret)
        , token(*store, clock, signer, systemRandomBytes)
        , intake(*store, forecourtCatalog(), clock, ids)
        , api(sync, enrol, token, announce, announced)
        , leads(intake, clock, announce)
        , blobHandler(*store, files, clock, limits)
        , blobs(blobHandler, token)
    {}

    std::unique_ptr<ServerStore> store;
    SyncService sync;
    EnrolHandler enrol;
    TokenHandler token;
    IntakeHandler intake;
    ApiHandler api;
    LeadsEndpoint leads;
    BlobHandler blobHandler;
    BlobEndpoint blobs;

    [[nodiscard]] HttpReply handle(const HttpRequest &request)
    {
        return request.head.path == kLeadsPath           ? leads.handle(request)
               : request.head.path.startsWith(kBlobPath) ? blobs.handle(request)
                                                         : api.handle(request);
    }
};

// Everything that serves. The monitoring listener goes away first, then the server with its workers; these
// may still have something to tell, so news and whoever makes snapshots go after them.
class Serving final
{
public:
    Serving(const ServeOptions &options, ServerLog &log)
        : m_options(options), m_log(log), m_ids(m_clock), m_files(options.blobFolder)
    {}
    ~Serving()
    {
        if (m_monitoring) {
            m_monitoring->stop();
            m_monitoringThread.join();
            m_monitoring.reset();
        }
        m_outside.reset();
        std::unique_ptr<HttpServer> ending;
        {
            const std::lock_guard<std::mutex> lock(m_telling);
            ending = std::move(m_server);
        }
    }
    Q_DISABLE_COPY_MOVE(Serving)

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> run(const ServeReady &ready);

private:
    // Of a file, or without one of the database under that name.
    [[nodiscard]] Result<QByteArray> secret(const QString &file, const QString &name);
    [[nodiscard]] HttpHooks hooks();
    [[nodiscard]] Result<void> openMonitoring();
    void warnOfMissingWall();
    void openBlobs();
    void served(const HttpRecord &request);
    void announce(StoreId store);
    void tellWaiting(std::optional<StoreId> store); // of one store, or of any

    const ServeOptions &m_options;
    ServerLog &m_log;
    SystemClock m_clock;
    UuidV7Source m_ids;
    BlobFiles m_files;
    ServerMetrics m_metrics;
    std::unique_ptr<ServerStore> m_store;
    QByteArray m_fieldSecret;
    std::optional<TokenSigner> m_signer;
    std::optional<ApiGate> m_gate;
    QJsonObject m_announced; // limits, in hello
    std::unique_ptr<SnapshotKeeper> m_snapshots;
    std::unique_ptr<BlobKeeper> m_blobs;
    std::unique_ptr<ProofKeeper> m_proofs;
    std::unique_ptr<PostgresNews> m_news;
    std::mutex m_telling; // news come on threads of their own, and may come after the server has gone
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<OutsideNews> m_outside;
    std::unique_ptr<HttpServer> m_monitoring;
    std::thread m_monitoringThread;
};

Result<QByteArray> Serving::secret(const QString &file, const QString &name)
{
    if (file.isEmpty()) {
        auto *shared = dynamic_cast<PostgresServerStore *>(m_store.get());
        if (shared == nullptr) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("no file for the secret: ") + name);
        }
        return shared->sharedSecret(name, systemRandomBytes(TokenSigner::kSecretBytes));
    }
    return loadOrMakeSecret(file, systemRandomBytes);
}

void Serving::warnOfMissingWall()
{
    auto *shared = dynamic_cast<PostgresServerStore *>(m_store.get());
    const auto held = shared != nullptr ? shared->hasRowSecurity() : Result<bool>(true);
    if (held && !*held) {
        m_log.write(
            ServerLog::Level::Warning, "no-row-security",
            {{"detail", QByteArray("the database role passes row security by; use one that is no superuser "
                                   "and has no BYPASSRLS")}});
    }
}

Result<void> Serving::open()
{
    FORECOURT_ASSIGN(m_store, m_options.place.open(m_clock.nowMs()));
    warnOfMissingWall();
    FORECOURT_ASSIGN(QByteArray token, secret(m_options.tokenKeyFile, QStringLiteral("token")));
    FORECOURT_ASSIGN(m_fieldSecret, secret(m_options.fieldKeyFile, QStringLiteral("field")));
    m_signer.emplace(std::move(token));
    const ApiRates rates;
    m_gate.emplace(m_clock, *m_signer, m_options.api, rates);
    m_announced = announcedLimits(m_options.limits, rates);
    FORECOURT_ASSIGN(m_server, HttpServer::listen(m_options.listen, m_options.limits, hooks(), m_log));
    if (m_options.place.isShared()) {
        m_news = std::make_unique<PostgresNews>(m_options.place.address(),
                                                [this](std::optional<StoreId> store) { tellWaiting(store); });
    }
    if (!m_options.place.isShared()) {
        m_outside =
            std::make_unique<OutsideNews>(m_options.place, m_clock, [this] { tellWaiting(std::nullopt); });
    }
    m_snapshots = std::make_unique<SnapshotKeeper>(m_options.place, m_clock, m_ids, m_log);
    openBlobs();
    m_proofs = std::make_unique<ProofKeeper>(m_options.place, m_clock, m_log, m_metrics);
    return m_options.monitoringPort ? openMonitoring() : Result<void>();
}

void Serving::openBlobs()
{
    if (m_options.blobFolder.isEmpty()) {
        m_log.write(ServerLog::Level::Warning, "no-blob-folder",
                    {{"detail", QByteArray("no photos and documents are taken; give --blobs a folder that "
                                           "all processes share")}});
        return;
    }
    m_blobs = std::make_unique<BlobKeeper>(m_options.place, m_files, m_clock, m_log);
}

HttpHooks Serving::hooks()
{
    HttpHooks hooks;
    hooks.gate = [this](const HttpHead &head) {
        return m_gate->admit(head);
    };
    hooks.handlers = [this]() -> Result<HttpHandler> {
        FORECOURT_ASSIGN(auto opened, m_options.place.open(m_clock.nowMs()));
        auto worker = std::make_shared<Worker>(
            std::move(opened), m_clock, m_ids, *m_signer, m_fieldSecret, m_files, m_options.api,
            [this](StoreId store) { announce(store); }, m_announced);
        return HttpHandler([worker](const HttpRequest &request) { return worker->handle(request); });
    };
    hooks.served = [this](const HttpRecord &request) {
        served(request);
    };
    hooks.hearsNews = [this] {
        return !m_news || m_news->isListening();
    };
    return hooks;
}

Result<void> Serving::openMonitoring()
{
    Monitoring monitoring;
    monitoring.metrics = [this] {
        const HttpCounts &counts = m_server->counts();
        return m_metrics.text({counts.connections, counts.waiting, !m_news || m_news->isListening()});
    };
    monitoring.isDraining = [this] {
        return m_server->counts().draining.load();
    };
    monitoring.databaseCheck = [this]() -> Result<std::function<Result<void>()>> {
        FORECOURT_ASSIGN(auto opened, m_options.place.open(m_clock.nowMs()));
        const std::shared_ptr<ServerStore> store = std::move(opened);
        return std::function<Result<void>()>([store] { return store->check(); });
    };
    HttpLimits limits;
    limits.workers = 1;
    limits.writers = 0;
    limits.connections = 32;
    ListenOptions listen;
    listen.address = QStringLiteral("127.0.0.1:%1").arg(*m_options.monitoringPort);
    FORECOURT_ASSIGN(m_monitoring, HttpServer::listen(listen, limits, monitoringHooks(monitoring), m_log));
    m_monitoringThread = std::thread([this] { m_monitoring->run(); });
    return {};
}

void Serving::announce(StoreId store)
{
    tellWaiting(store);
    if (m_news) {
        m_news->announce(store);
    }
    m_snapshots->noteNews();
}

void Serving::tellWaiting(std::optional<StoreId> store)
{
    const std::lock_guard<std::mutex> lock(m_telling);
    if (m_server) {
        store ? m_server->tellNews(store->toBytes()) : m_server->tellAllNews();
    }
}

void Serving::served(const HttpRecord &request)
{
    m_metrics.count(request);
    m_log.write(ServerLog::Level::Info, "request",
                {{"id", request.id},
                 {"method", request.method},
                 {"path", request.path},
                 {"status", qint64(request.status)},
                 {"ms", request.milliseconds},
                 {"store", request.store.isEmpty() ? QByteArrayLiteral("-") : request.store},
                 {"received", request.received},
                 {"bytes", request.sent},
                 {"why", request.why.isEmpty() ? QByteArrayLiteral("-") : request.why}});
    if (request.repaired > 0) {
        m_log.write(ServerLog::Level::Warning, "repaired",
                    {{"id", request.id}, {"store", request.store}, {"rows", request.repaired}});
    }
    if (!request.trouble.isEmpty()) {
        m_log.write(ServerLog::Level::Error, "error",
                    {{"id", request.id}, {"detail", request.trouble.toUtf8()}});
    }
}

Result<void> Serving::run(const ServeReady &ready)
{
    m_log.write(ServerLog::Level::Info, "serving", {{"database", m_options.place.description().toUtf8()}});
    m_server->endOnSignals(); // before anybody can know that we serve
    if (m_monitoring) {
        ready("monitoring", m_monitoring->url());
    }
    ready("listening", m_server->url());
    m_server->run();
    m_outside.reset(); // its connection would keep the log from being merged whole
    // While the server still stands, so that another signal does not interrupt it.
    if (const Result<void> merged = m_store->checkpoint(); !merged) {
        m_log.write(ServerLog::Level::Error, "error", {{"detail", merged.error().detail.toUtf8()}});
    }
    m_log.write(ServerLog::Level::Info, "stopped");
    return {};
}

} // namespace

Result<void> serve(const ServeOptions &options, ServerLog &log, const ServeReady &ready)
{
    Serving serving(options, log);
    FORECOURT_TRY(serving.open());
    return serving.run(ready);
}

} // namespace forecourt

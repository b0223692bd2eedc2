// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serve.h"

#include "server/http/apigate.h"
#include "server/http/apihandler.h"
#include "server/service/secretfile.h"
#include "server/store/sqliteserverstore.h"

#include <QDir>

#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

// The services of one worker thread, over a connection of its own.
struct Worker
{
    Worker(std::unique_ptr<ServerStore> opened, const Clock &clock, IdSource &ids, const TokenSigner &signer)
        : store(std::move(opened))
        , sync(*store, forecourtCatalog(), clock)
        , enrol(*store, clock, ids)
        , token(*store, clock, signer, systemRandomBytes)
        , api(sync, enrol, token)
    {}

    std::unique_ptr<ServerStore> store;
    SyncService sync;
    EnrolHandler enrol;
    TokenHandler token;
    ApiHandler api;
};

void logTrouble(spdlog::logger &logger, const Error &error)
{
    logger.error("event=error code={} detail=\"{}\"", errorWord(error.code).toStdString(),
                 error.detail.toStdString());
}

} // namespace

QString databasePath(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("server.sqlite"));
}

Result<void> serve(const ServeOptions &options, const std::shared_ptr<spdlog::logger> &logger,
                   const std::function<void(const QString &url)> &ready)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto gateOfWrites = std::make_shared<std::mutex>();
    const QString path = databasePath(options.dataFolder);
    FORECOURT_ASSIGN(const auto store, SqliteServerStore::open(path, clock.nowMs(), gateOfWrites));
    FORECOURT_ASSIGN(
        const QByteArray secret,
        loadOrMakeSecret(QDir(options.dataFolder).filePath(QStringLiteral("token.key")), systemRandomBytes));
    const TokenSigner signer(secret);
    ApiGate gate(clock, signer, ServerLimits());

    const HttpHandlerFactory handlers = [&]() -> Result<HttpHandler> {
        FORECOURT_ASSIGN(auto opened, SqliteServerStore::open(path, clock.nowMs(), gateOfWrites));
        auto worker = std::make_shared<Worker>(std::move(opened), clock, ids, signer);
        return HttpHandler([worker](const HttpRequest &request) { return worker->api.handle(request); });
    };
    FORECOURT_ASSIGN(const auto server,
                     HttpServer::listen(
                         options.listen, options.limits,
                         [&gate](const HttpHead &head) { return gate.admit(head); }, handlers, logger));
    ready(server->url());
    server->run(true);
    // While the server still stands, so that another signal does not interrupt it.
    if (const Result<void> merged = store->checkpoint(); !merged) {
        logTrouble(*logger, merged.error());
    }
    logger->info("event=stopped");
    return {};
}

} // namespace forecourt

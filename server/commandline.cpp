// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commandline.h"

#include "models/protocol/catalog.h"
#include "server/admincommands.h"
#include "server/serve.h"
#include "server/service/storeadmin.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <sodium.h>

namespace forecourt {

namespace {

struct Arguments
{
    std::string data;
    std::string database; // PostgreSQL's address
    std::string tokenKey;
    std::string fieldKey;
    std::string blobs;
    qint64 blobQuotaMb = 0;
    int minPull = 0;
    std::string logFormat = "text";
    int monitoringPort = -1; // none
    std::string listen = "127.0.0.1:8480";
    std::string certificate;
    std::string key;
    std::string store; // name or id; or what else a command is about
    std::string source;
    std::string reason;
    bool all = false; // stores
    bool json = false;
    int workers = HttpLimits().workers;
    int writers = HttpLimits().writers;
    size_t connections = HttpLimits().connections;
    int headerMs = static_cast<int>(HttpLimits().header.count());
    int bodyMs = static_cast<int>(HttpLimits().body.count());
    int idleMs = static_cast<int>(HttpLimits().idle.count());
    int drainMs = static_cast<int>(HttpLimits().drain.count());
};

int report(const Error &error)
{
    std::cerr << "forecourt-server: " << error.detail.toStdString() << " ("
              << errorWord(error.code).toStdString() << ")\n";
    return error.code == ErrorCode::InvalidInput ? 2 : 1;
}

// The database that was named, else the file in the data folder, which is made where it is missing.
Result<StorePlace> placeOf(const Arguments &arguments)
{
    if (!arguments.database.empty()) {
        return StorePlace::postgres(QString::fromStdString(arguments.database));
    }
    const QString folder = QString::fromStdString(arguments.data);
    if (folder.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("--data or --database is required"));
    }
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the data folder cannot be made: ") + folder);
    }
    return StorePlace::file(folder);
}

// Beside the SQLite file; processes over PostgreSQL must be told one that they share.
QString blobFolderOf(const Arguments &arguments)
{
    if (!arguments.blobs.empty() || arguments.data.empty()) {
        return QString::fromStdString(arguments.blobs);
    }
    return QDir(QString::fromStdString(arguments.data)).filePath(QStringLiteral("blobs"));
}

Result<AdminAnswer> runAdmin(AdminCommand command, const Arguments &arguments)
{
    FORECOURT_ASSIGN(const StorePlace place, placeOf(arguments));
    const SystemClock clock;
    UuidV7Source ids(clock);
    FORECOURT_ASSIGN(const auto store, place.open(clock.nowMs()));
    StoreAdmin admin(*store, clock, ids, systemRandomBytes, [&] { return place.open(clock.nowMs()); });
    DeviceAdmin devices(*store, clock);
    StaffAdmin staff(*store, forecourtCatalog(), clock, ids);
    PendingImport pending(*store, forecourtCatalog(), clock);
    const BlobFiles files(blobFolderOf(arguments));
    BlobPruner blobs(*store, files, clock);
    return command({admin, devices, staff, pending, blobFolderOf(arguments).isEmpty() ? nullptr : &blobs},
                   {QString::fromStdString(arguments.store), QString::fromStdString(arguments.source),
                    QString::fromStdString(arguments.reason)});
}

int print(const Result<AdminAnswer> &answer, bool json)
{
    if (!answer) {
        return report(answer.error());
    }
    const QJsonDocument document = answer->json.isArray() ? QJsonDocument(answer->json.toArray())
                                                          : QJsonDocument(answer->json.toObject());
    const QByteArray line = json ? document.toJson(QJsonDocument::Compact) : answer->text.toUtf8();
    if (!line.isEmpty()) {
        std::cout << line.constData() << '\n';
    }
    return answer->isGood ? 0 : 1;
}

// In the data folder unless it is said; a shared database keeps what has no file.
QString secretFileOf(const Arguments &arguments, const std::string &given, const QString &name)
{
    if (!given.empty() || !arguments.database.empty()) {
        return QString::fromStdString(given);
    }
    return QDir(QString::fromStdString(arguments.data)).filePath(name);
}

Result<ServeOptions> serveOptionsOf(const Arguments &arguments)
{
    FORECOURT_ASSIGN(StorePlace place, placeOf(arguments));
    ServeOptions options{std::move(place),
                         secretFileOf(arguments, arguments.tokenKey, QStringLiteral("token.key")),
                         secretFileOf(arguments, arguments.fieldKey, QStringLiteral("field.key")),
                         {},
                         {},
                         {}};
    options.listen = {QString::fromStdString(arguments.listen), QString::fromStdString(arguments.certificate),
                      QString::fromStdString(arguments.key)};
    options.blobFolder = blobFolderOf(arguments);
    options.api.blobStoreBytes = arguments.blobQuotaMb * 1024 * 1024;
    options.api.minPull = arguments.minPull;
    options.api.blobBytes = options.blobFolder.isEmpty() ? 0 : options.api.blobBytes;
    options.limits.workers = arguments.workers;
    options.limits.writers = arguments.writers;
    options.limits.connections = arguments.connections;
    options.limits.header = std::chrono::milliseconds(arguments.headerMs);
    options.limits.body = std::chrono::milliseconds(arguments.bodyMs);
    options.limits.idle = std::chrono::milliseconds(arguments.idleMs);
    options.limits.drain = std::chrono::milliseconds(arguments.drainMs);
    if (arguments.monitoringPort >= 0) {
        options.monitoringPort = static_cast<quint16>(arguments.monitoringPort);
    }
    return options;
}

int runServer(const Arguments &arguments)
{
    const Result<ServeOptions> options = serveOptionsOf(arguments);
    if (!options) {
        return report(options.error());
    }
    ServerLog log(arguments.logFormat == "json" ? ServerLog::Format::Json : ServerLog::Format::Text);
    const Result<void> served = serve(*options, log, [](const char *what, const QString &url) {
        // Scripts wait for these lines to learn the ports.
        std::cout << what << " on " << url.toStdString() << std::endl;
    });
    return served ? 0 : report(served.error());
}

void describeTimes(CLI::App &app, Arguments &arguments)
{
    const auto add = [&](const char *name, int &value, const char *help) {
        app.add_option(name, value, help)->capture_default_str()->check(CLI::Range(1, 3'600'000));
    };
    add("--header-timeout-ms", arguments.headerMs, "For a whole request header");
    add("--body-timeout-ms", arguments.bodyMs, "For a whole request body");
    add("--idle-timeout-ms", arguments.idleMs, "Between two requests of a connection");
    add("--drain-timeout-ms", arguments.drainMs, "For requests under way when asked to end");
}

void describePlace(CLI::App &app, Arguments &arguments)
{
    app.add_option("--data", arguments.data, "Folder of the SQLite database and the token secret");
    app.add_option(
           "--database", arguments.database,
           "PostgreSQL in place of SQLite: postgresql://USER@HOST/NAME; a password is better given by "
           "PGPASSFILE or PGPASSWORD")
        ->envname("FORECOURT_DATABASE");
    app.add_option("--blobs", arguments.blobs,
                   "Folder of photos and documents, shared by all processes; without it in the data folder");
}

void describeCapacity(CLI::App &app, Arguments &arguments)
{
    app.add_option("--workers", arguments.workers, "Threads that answer whatever reads")
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
    app.add_option("--connections", arguments.connections, "Most connections at once")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    app.add_option("--writers", arguments.writers, "Threads that take pushes")
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
}

void describeServer(CLI::App &app, Arguments &arguments)
{
    app.set_config("--config", "", "File with any of these options: listen = \"0.0.0.0:8480\"");
    app.allow_config_extras(CLI::config_extras_mode::error);
    describePlace(app, arguments);
    app.add_option(
        "--token-key", arguments.tokenKey,
        "File of the token secret; without it in the data folder, or in the database where processes share "
        "one");
    app.add_option(
        "--field-key", arguments.fieldKey,
        "File of the secret of sealed fields; kept as that of the tokens. Back it up: without it new "
        "desks cannot read what others sealed");
    app.add_option("--listen", arguments.listen, "ADDRESS:PORT; port 0 takes any free one")
        ->capture_default_str();
    app.add_option("--blob-quota-mb", arguments.blobQuotaMb,
                   "Photos and documents of one store; 0: as much as the disk holds")
        ->capture_default_str()
        ->check(CLI::Range(0, 1'000'000'000));
    app.add_option("--min-pull", arguments.minPull,
                   "Catalog; desks of an older program may send what they did, and are told to update "
                   "instead of being given anything")
        ->capture_default_str()
        ->check(CLI::Range(0, forecourtCatalog().version()));
    auto *certificate = app.add_option("--tls-cert", arguments.certificate, "Certificate chain, PEM");
    auto *key = app.add_option("--tls-key", arguments.key, "Private key, PEM");
    certificate->needs(key);
    key->needs(certificate);
    describeCapacity(app, arguments);
    app.add_option(
           "--metrics-port", arguments.monitoringPort,
           "Serve /livez, /readyz and /metrics on this port of the loopback interface; 0 takes any free one")
        ->check(CLI::Range(0, 65535));
    app.add_option("--log-format", arguments.logFormat, "text or json")
        ->capture_default_str()
        ->check(CLI::IsMember({"text", "json"}));
    describeTimes(app, arguments);
}

// The argument, or the flag that stands in its place.
void describeArgument(CLI::App &command, const AdminEntry &entry, Arguments &arguments)
{
    if (entry.all == nullptr) {
        command.add_option(entry.argument, arguments.store, entry.argumentHelp)->required();
        return;
    }
    auto *group = command.add_option_group("argument");
    group->add_option(entry.argument, arguments.store, entry.argumentHelp);
    group->add_flag("--all", arguments.all, entry.all);
    group->require_option(1);
}

void describeAdmin(CLI::App &admin, Arguments &arguments, AdminCommand &chosen)
{
    admin.require_subcommand(1);
    for (const AdminEntry &entry : adminCommands()) {
        CLI::App *command = admin.add_subcommand(entry.name, entry.help);
        describePlace(*command, arguments);
        command->add_flag("--json", arguments.json, "Answer in JSON");
        if (entry.argument != nullptr) {
            describeArgument(*command, entry, arguments);
        }
        if (entry.second != nullptr) {
            command->add_option(entry.second, arguments.source, entry.secondHelp)->required();
        }
        if (entry.wantsReason) {
            command->add_option("--reason", arguments.reason, "Shown at the desk, up to 200 characters")
                ->required();
        }
        command->callback([&chosen, run = entry.command] { chosen = run; });
    }
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (sodium_init() < 0) {
        return report({ErrorCode::Internal, QStringLiteral("libsodium does not start")});
    }
    CLI::App app("Forecourt's sync server");
    Arguments arguments;
    AdminCommand chosen = nullptr;
    CLI::App *admin = app.add_subcommand("admin", "Administer stores and desks");
    describeAdmin(*admin, arguments, chosen);
    describeServer(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        return app.exit(problem) == 0 ? 0 : 2;
    }
    return chosen != nullptr ? print(runAdmin(chosen, arguments), arguments.json) : runServer(arguments);
}

} // namespace forecourt

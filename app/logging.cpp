// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include <QDir>
#include <QtGlobal>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

constexpr size_t kLogBytes = 5U * 1024U * 1024U;
constexpr size_t kLogFiles = 3;

void takeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const std::string text = message.toStdString();
    const char *category = context.category != nullptr ? context.category : "qt";
    switch (type) {
    case QtDebugMsg:
        spdlog::debug("{}: {}", category, text);
        break;
    case QtInfoMsg:
        spdlog::info("{}: {}", category, text);
        break;
    case QtWarningMsg:
        spdlog::warn("{}: {}", category, text);
        break;
    case QtCriticalMsg:
    case QtFatalMsg:
        spdlog::error("{}: {}", category, text);
        spdlog::default_logger()->flush();
        break;
    }
}

} // namespace

void startLogging(const QString &folder)
{
    auto console = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    console->set_level(spdlog::level::warn);
    std::vector<spdlog::sink_ptr> sinks{console};
    const QDir logs(folder + QStringLiteral("/log"));
    if (!folder.isEmpty() && logs.mkpath(QStringLiteral("."))) {
        try {
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                logs.filePath(QStringLiteral("forecourt.log")).toStdString(), kLogBytes, kLogFiles));
        } catch (const spdlog::spdlog_ex &) {
            // A folder that cannot be written is reported by the storage, with its remedy.
        }
    }
    auto logger = std::make_shared<spdlog::logger>("forecourt", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::info);
    logger->flush_on(spdlog::level::warn);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    spdlog::set_default_logger(logger);
    qInstallMessageHandler(takeQtMessage);
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/serverlog.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace forecourt {

namespace {

QByteArray quoted(const QByteArray &text)
{
    QByteArray escaped = text;
    escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r");
    return '"' + escaped + '"';
}

QByteArray textOf(const ServerLog::Field &field)
{
    if (const auto *number = std::get_if<qint64>(&field.value)) {
        return QByteArray::number(*number);
    }
    if (const auto *fraction = std::get_if<double>(&field.value)) {
        return QByteArray::number(*fraction, 'f', 3);
    }
    const auto &text = std::get<QByteArray>(field.value);
    return text.contains(' ') || text.contains('"') || text.contains('\n') ? quoted(text) : text;
}

QJsonValue jsonOf(const ServerLog::Field &field)
{
    if (const auto *number = std::get_if<qint64>(&field.value)) {
        return *number;
    }
    if (const auto *fraction = std::get_if<double>(&field.value)) {
        return *fraction;
    }
    return QString::fromUtf8(std::get<QByteArray>(field.value));
}

spdlog::level::level_enum levelOf(ServerLog::Level level)
{
    switch (level) {
    case ServerLog::Level::Info:
        return spdlog::level::info;
    case ServerLog::Level::Warning:
        return spdlog::level::warn;
    case ServerLog::Level::Error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

} // namespace

ServerLog::ServerLog(Format format)
    : m_format(format)
    , m_logger(std::make_shared<spdlog::logger>("server", std::make_shared<spdlog::sinks::stderr_sink_mt>()))
{
    // A JSON line begins with its time and level and goes on with what lineOf() made of the rest.
    m_logger->set_pattern(format == Format::Json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v)"
                                                 : "%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                          spdlog::pattern_time_type::utc);
    m_logger->flush_on(spdlog::level::info);
}

ServerLog::~ServerLog() = default;

QByteArray ServerLog::lineOf(Format format, const char *event, std::initializer_list<Field> fields)
{
    if (format == Format::Json) {
        QJsonObject object{{QStringLiteral("event"), QString::fromLatin1(event)}};
        for (const Field &field : fields) {
            object.insert(QString::fromLatin1(field.key), jsonOf(field));
        }
        return QJsonDocument(object).toJson(QJsonDocument::Compact).mid(1);
    }
    QByteArray line = QByteArray("event=") + event;
    for (const Field &field : fields) {
        line += QByteArray(" ") + field.key + '=' + textOf(field);
    }
    return line;
}

void ServerLog::write(Level level, const char *event, std::initializer_list<Field> fields)
{
    const QByteArray line = lineOf(m_format, event, fields);
    m_logger->log(levelOf(level), "{}", std::string_view(line.constData(), static_cast<size_t>(line.size())));
}

} // namespace forecourt

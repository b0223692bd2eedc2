// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <memory>
#include <variant>

namespace spdlog {
class logger;
}

namespace forecourt {

// The server's log on standard error: one event a line, as `event=word key=value …` or as a JSON object. What
// is written names routes, numbers and stores, never what a person typed, an address or a token. Thread-safe.
class ServerLog final
{
public:
    enum class Format { Text, Json };
    enum class Level { Info, Warning, Error };
    struct Field
    {
        const char *key;
        std::variant<qint64, double, QByteArray> value;
    };

    explicit ServerLog(Format format);
    ~ServerLog();
    Q_DISABLE_COPY_MOVE(ServerLog)

    void write(Level level, const char *event, std::initializer_list<Field> fields = {});

    // The line without its time, for tests.
    static QByteArray lineOf(Format format, const char *event, std::initializer_list<Field> fields);

private:
    Format m_format;
    std::shared_ptr<spdlog::logger> m_logger;
};

} // namespace forecourt

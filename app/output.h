// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace forecourt {

// Exit codes of every command.
enum ExitCode { kDone = 0, kRefused = 1, kCouldNotRun = 2 };

// What a command says: JSON or lines on standard output, reasons on standard error.
class Output final
{
public:
    explicit Output(bool json);

    [[nodiscard]] bool isJson() const { return m_json; }

    // One JSON document, or the lines.
    void print(const QJsonObject &json, const QStringList &lines);
    void print(const QJsonArray &json, const QStringList &lines);
    void progress(const QString &line); // standard error, never JSON

    // Says why on standard error (and as {"error","detail"} on standard output with --json); returns the
    // code.
    int refuse(const Error &error);
    int cannotRun(const Error &error);

private:
    int failWith(const Error &error, ExitCode code);
    bool m_json;
};

} // namespace forecourt

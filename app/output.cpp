// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

namespace forecourt {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

Output::Output(bool json) : m_json(json)
{}

void Output::print(const QJsonObject &json, const QStringList &lines)
{
    write(stdout, m_json ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))
                         : lines.join(QLatin1Char('\n')));
}

void Output::print(const QJsonArray &json, const QStringList &lines)
{
    write(stdout, m_json ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))
                         : lines.join(QLatin1Char('\n')));
}

void Output::progress(const QString &line)
{
    write(stderr, line);
}

int Output::refuse(const Error &error)
{
    return failWith(error, kRefused);
}

int Output::cannotRun(const Error &error)
{
    return failWith(error, kCouldNotRun);
}

int Output::failWith(const Error &error, ExitCode code)
{
    write(stderr, QStringLiteral("forecourt: %1: %2").arg(errorWord(error.code), error.detail));
    if (m_json) {
        print(QJsonObject{{QStringLiteral("error"), errorWord(error.code)},
                          {QStringLiteral("detail"), error.detail}},
              {});
    }
    return code;
}

} // namespace forecourt

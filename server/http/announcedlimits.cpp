// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/announcedlimits.h"

#include "server/http/apihandler.h"

#include <QJsonDocument>

namespace forecourt {

QJsonObject announcedLimits(const HttpLimits &http, const ApiRates &rates)
{
    return {
        {QStringLiteral("smallBodyBytes"), kSmallBodyBytes},
        {QStringLiteral("headerBytes"), qint64{http.headerBytes}},
        {QStringLiteral("headerMs"), qint64{http.header.count()}},
        {QStringLiteral("bodyMs"), qint64{http.body.count()}},
        {QStringLiteral("bodyMostMs"), qint64{http.bodyMost.count()}},
        {QStringLiteral("idleMs"), qint64{http.idle.count()}},
        {QStringLiteral("replyMs"), qint64{http.reply.count()}},
        {QStringLiteral("waitMs"), kLongestWaitMs},
        {QStringLiteral("deskBurst"), rates.deviceBurst},
        {QStringLiteral("deskPerSecond"), rates.devicePerSecond},
        {QStringLiteral("storeBurst"), rates.storeBurst},
        {QStringLiteral("storePerSecond"), rates.storePerSecond},
        {QStringLiteral("deskConnections"), static_cast<qint64>(http.connectionsPerDevice())},
        {QStringLiteral("storeConnections"), static_cast<qint64>(http.connectionsPerStore())},
        {QStringLiteral("storeBytesInFlight"), http.bytesPerCaller},
    };
}

QByteArray withLimits(const QByteArray &hello, const QJsonObject &announced)
{
    const QString key = QStringLiteral("limits");
    QJsonObject reply = QJsonDocument::fromJson(hello).object();
    QJsonObject limits = reply.value(key).toObject();
    for (auto it = announced.begin(); it != announced.end(); ++it) {
        limits.insert(it.key(), it.value());
    }
    reply.insert(key, limits);
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

} // namespace forecourt

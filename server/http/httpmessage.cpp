// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpmessage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

HttpReply errorReply(int status, const QByteArray &word, const QByteArray &detail)
{
    QJsonObject json{{QStringLiteral("error"), QString::fromUtf8(word)}};
    if (!detail.isEmpty()) {
        json.insert(QStringLiteral("detail"), QString::fromUtf8(detail));
    }
    HttpReply reply;
    reply.status = status;
    reply.why = word;
    reply.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return reply;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace forecourt {

// An HTTP server in the test's own thread that answers what the test wrote down, one answer a request, and
// remembers what was asked. An empty answer keeps the caller waiting.
class ScriptedServer final : public QObject
{
public:
    struct Asked
    {
        QByteArray line; // "POST /v1/hello HTTP/1.1"
        QByteArray header;
        QByteArray body;
    };

    ScriptedServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }

    static QByteArray answer(int status, const QByteArray &body, const QByteArray &fields = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) +
               " x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
    }

    QList<QByteArray> answers;
    QList<Asked> asked;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        const QByteArray header = buffer.left(end);
        const qsizetype field = header.toLower().indexOf("content-length: ");
        const qsizetype length = field < 0 ? 0 : header.mid(field + 16).split('\r').first().toLongLong();
        if (buffer.size() < end + 4 + length) {
            return;
        }
        asked.append({header.split('\r').first(), header.toLower(), buffer.mid(end + 4, length)});
        buffer = buffer.mid(end + 4 + length);
        if (!answers.isEmpty()) {
            socket->write(answers.takeFirst());
        }
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

} // namespace forecourt

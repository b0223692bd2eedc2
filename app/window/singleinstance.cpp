// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace forecourt {

namespace {

constexpr int kPatienceMs = 2000;
constexpr qint64 kMostBytes = 1024 * 1024;
const QByteArray kTaken = QByteArrayLiteral("taken\n");

// Short, as some systems allow hardly a hundred characters for a path; the same for every spelling of the
// folder.
QString nameOf(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QString path = canonical.isEmpty() ? QDir(folder).absolutePath() : canonical;
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("forecourt-") + QString::fromLatin1(hash.first(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_name(nameOf(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
            answer(socket);
        }
    });
}

bool SingleInstance::handOver(const QStringList &files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs)) {
        return false;
    }
    QJsonArray paths;
    for (const QString &file : files) {
        paths.append(QFileInfo(file).absoluteFilePath());
    }
    socket.write(QJsonDocument(paths).toJson(QJsonDocument::Compact) + '\n');
    socket.flush();
    QByteArray reply;
    while (!reply.endsWith('\n') && socket.waitForReadyRead(kPatienceMs)) {
        reply += socket.readAll();
    }
    return reply == kTaken;
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name)) {
        return true;
    }
    // A process that was killed leaves its end of the channel behind.
    return QLocalServer::removeServer(m_name) && m_server.listen(m_name);
}

void SingleInstance::answer(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > kMostBytes) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine()) {
        return;
    }
    QStringList files;
    const QJsonArray paths = QJsonDocument::fromJson(socket->readLine(kMostBytes)).array();
    for (const QJsonValue &path : paths) {
        files.append(path.toString());
    }
    files.removeAll(QString());
    socket->write(kTaken);
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT asked(files);
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QThread>

namespace forecourt {

namespace {

constexpr int kPatienceMs = 5000;
constexpr int kPauseMs = 50;
constexpr qint64 kMostBytes = 1024 * 1024;
const QByteArray kTaken = QByteArrayLiteral("taken\n");

bool connectInTime(QLocalSocket &socket, const QString &name, const QDeadlineTimer &deadline)
{
    while (true) {
        socket.connectToServer(name);
        if (socket.waitForConnected(static_cast<int>(deadline.remainingTime()))) {
            return true;
        }
        if (deadline.hasExpired()) {
            return false;
        }
        QThread::msleep(kPauseMs); // the other has the lock, but not its channel yet
    }
}

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
    : QObject(parent), m_lock(folder), m_name(nameOf(folder))
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

bool SingleInstance::claim()
{
    const bool ours = m_lock.claim();
    if (ours) {
        listen();
    }
    return ours;
}

bool SingleInstance::handOver(const QStringList &files) const
{
    const QDeadlineTimer deadline(kPatienceMs);
    QLocalSocket socket;
    if (!connectInTime(socket, m_name, deadline)) {
        return false;
    }
    QJsonArray paths;
    for (const QString &file : files) {
        paths.append(QFileInfo(file).absoluteFilePath());
    }
    socket.write(QJsonDocument(paths).toJson(QJsonDocument::Compact) + '\n');
    socket.flush();
    QByteArray reply;
    while (!reply.endsWith('\n') && socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
        reply += socket.readAll();
    }
    return reply == kTaken;
}

// Without a channel the program works too; others then cannot hand over.
void SingleInstance::listen()
{
    if (!m_server.listen(m_name)) {
        // A process that was killed leaves its end of the channel behind; whoever has the lock may remove it.
        QLocalServer::removeServer(m_name);
        m_server.listen(m_name);
    }
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

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace forecourt {

constexpr int kPatienceMs = 20'000;

// The real program with a data folder of its own, or over a PostgreSQL database.
class ServerProcess
{
public:
    explicit ServerProcess(const QStringList &options = {}, const QString &databaseUrl = {})
        : database(databaseUrl)
    {
        start(options);
    }
    ~ServerProcess() { static_cast<void>(stop()); }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    void start(const QStringList &options = {})
    {
        m_process.start(QStringLiteral(FORECOURT_SERVER),
                        place() +
                            QStringList{QStringLiteral("--listen"), listen, QStringLiteral("--blobs"),
                                        folder.filePath(QStringLiteral("blobs"))} +
                            options);
        greeting = readLine();
        if (greeting.startsWith("monitoring")) {
            monitoringPort = portOf(greeting);
            greeting = readLine();
        }
        port = portOf(greeting);
    }

    // Its database: SQLite in its folder, or the PostgreSQL database that was named.
    [[nodiscard]] QStringList place() const
    {
        return database.isEmpty() ? QStringList{QStringLiteral("--data"), folder.path()}
                                  : QStringList{QStringLiteral("--database"), database};
    }

    // Asks it to end; the exit code, or -1 where it did not end by itself.
    void askToStop() { m_process.terminate(); }
    int stop()
    {
        askToStop();
        return waitForEnd();
    }
    int waitForEnd()
    {
        const bool finished =
            m_process.state() == QProcess::NotRunning || m_process.waitForFinished(kPatienceMs);
        return finished && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    // As if the machine had lost power.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    // A server whose log nobody takes waits for somebody to.
    static void takeLog() { QCoreApplication::processEvents(); }
    QByteArray log() { return m_process.readAllStandardError(); }

    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    static Outcome run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(FORECOURT_SERVER), arguments);
        process.waitForFinished(kPatienceMs);
        return {process.exitCode(), process.readAllStandardOutput().trimmed(),
                process.readAllStandardError()};
    }
    QByteArray admin(const QStringList &arguments)
    {
        const Outcome outcome = run(QStringList{QStringLiteral("admin")} + arguments + place());
        if (outcome.code != 0) {
            qFatal("admin: %s", outcome.err.constData());
        }
        return outcome.out;
    }

    QTemporaryDir folder;
    QString database;
    QString listen = QStringLiteral("127.0.0.1:0"); // any free port
    QByteArray greeting;
    quint16 port = 0;
    quint16 monitoringPort = 0;

private:
    QByteArray readLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(kPatienceMs)) {
                qFatal("the server does not start: %s", m_process.readAllStandardError().constData());
            }
        }
        return m_process.readLine().trimmed();
    }
    static quint16 portOf(const QByteArray &line) { return line.mid(line.lastIndexOf(':') + 1).toUShort(); }

    QProcess m_process;
};

struct RawReply
{
    int status = 0; // 0: closed without a reply
    QByteArray header;
    QByteArray body;
};

// One connection over which a test writes whatever it likes.
class RawConnection final
{
public:
    explicit RawConnection(quint16 port, bool encrypted = false)
    {
        if (encrypted) {
            m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
            m_ready = m_socket.waitForEncrypted(kPatienceMs);
        } else {
            m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
            m_ready = m_socket.waitForConnected(kPatienceMs);
        }
    }

    [[nodiscard]] bool isReady() const { return m_ready; }

    // From now on the network keeps what goes beyond this.
    void takeAtMost(qint64 bytes) { m_socket.setReadBufferSize(bytes); }

    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    RawReply read()
    {
        while (!m_buffer.contains("\r\n\r\n")) {
            if (!more()) {
                return {};
            }
        }
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        RawReply reply{m_buffer.mid(9, 3).toInt(), m_buffer.left(end), {}};
        const qsizetype field = reply.header.toLower().indexOf("content-length: ");
        const QByteArray length = field < 0 ? "0" : reply.header.mid(field + 16).split('\r').first();
        m_buffer = m_buffer.mid(end + 4);
        while (m_buffer.size() < length.toLongLong() && more()) {
        }
        reply.body = m_buffer.left(length.toLongLong());
        m_buffer = m_buffer.mid(length.toLongLong());
        return reply;
    }

    // Of a reply that is not read any further; 0: none came.
    int readStatus()
    {
        while (m_buffer.size() < 12 && more()) {
        }
        return m_buffer.mid(9, 3).toInt();
    }

    RawReply ask(const QByteArray &bytes)
    {
        write(bytes);
        return read();
    }

    // True where the other side hangs up in time.
    bool isHungUp()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState ||
               m_socket.waitForDisconnected(kPatienceMs);
    }

private:
    bool more()
    {
        const bool arrived = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(kPatienceMs);
        m_buffer += m_socket.readAll();
        return arrived;
    }

    QSslSocket m_socket;
    QByteArray m_buffer;
    bool m_ready = false;
};

inline QByteArray httpPost(const QByteArray &path, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + fields + "\r\n" + body;
}

inline QByteArray httpGet(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
}

} // namespace forecourt

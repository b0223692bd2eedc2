// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QUrl>

namespace forecourt::benchmarks {

// The real server with a data folder of its own, or over a PostgreSQL database, on a free port of the
// loopback interface.
class ServerProcess final
{
public:
    explicit ServerProcess(const QString &folder, const QString &database = {})
        : m_folder(folder)
        , m_place(database.isEmpty() ? QStringList{QStringLiteral("--data"), folder}
                                     : QStringList{QStringLiteral("--database"), database})
    {
        constexpr int kPatienceMs = 20'000;
        m_process.setStandardErrorFile(QProcess::nullDevice()); // a line for each request
        m_process.start(QStringLiteral(FORECOURT_SERVER),
                        m_place + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(kPatienceMs)) {
                qFatal("the server does not start");
            }
        }
        const QByteArray line = m_process.readLine().trimmed();
        m_url = QUrl(QString::fromUtf8(line.mid(line.lastIndexOf(' ') + 1)));
    }
    ~ServerProcess()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    // What the command prints.
    [[nodiscard]] QString admin(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(FORECOURT_SERVER),
                      QStringList{QStringLiteral("admin")} + arguments + m_place);
        if (!process.waitForFinished() || process.exitCode() != 0) {
            qFatal("an administration command failed");
        }
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString file() const { return m_folder + QStringLiteral("/server.sqlite"); }

private:
    QString m_folder;
    QStringList m_place;
    QProcess m_process;
    QUrl m_url;
};

} // namespace forecourt::benchmarks

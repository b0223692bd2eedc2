// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace forecourt {

// A PostgreSQL of the tests' own (postgres-cluster). CTest starts one for all tests; a test that is run by
// hand starts its own, and so does one that is going to kill it.
class PgCluster final
{
public:
    explicit PgCluster(const QString &noteFolder = {}) : m_noteFolder(noteFolder)
    {
        if (m_noteFolder.isEmpty()) {
            m_noteFolder = m_own.path();
            command("start");
        }
        QFile note(m_noteFolder + QStringLiteral("/folder"));
        if (!note.open(QIODevice::ReadOnly)) {
            qFatal("no PostgreSQL was started");
        }
        m_folder = QString::fromUtf8(note.readAll()).trimmed();
    }
    ~PgCluster()
    {
        if (m_noteFolder == m_own.path()) {
            command("stop");
        }
    }
    Q_DISABLE_COPY_MOVE(PgCluster)

    static PgCluster &shared()
    {
        static PgCluster cluster(QFile::exists(noteOfCTest() + QStringLiteral("/folder")) ? noteOfCTest()
                                                                                          : QString());
        return cluster;
    }

    // A database that only its owner knows of; a copy of `original` where one is named, which nobody may be
    // using.
    QString makeDatabase(const QString &original = {})
    {
        static int made = 0;
        const QString name = QStringLiteral("t%1_%2").arg(QCoreApplication::applicationPid()).arg(++made);
        const QString from = original.isEmpty() ? QStringLiteral("template1") : original;
        sql(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, from));
        return name;
    }
    // As a superuser, because autovacuum may be at work in it and is one itself.
    void dropDatabase(const QString &name)
    {
        sql(QStringLiteral("postgres"), QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(name),
            true);
    }

    [[nodiscard]] QString url(const QString &database) const
    {
        return QStringLiteral("postgresql://forecourt@/%1?host=%2").arg(database, m_folder);
    }

    // What psql prints, as the role of the tests or as a superuser.
    QByteArray sql(const QString &database, const QString &statements, bool asSuperuser = false)
    {
        QProcess process;
        process.start(QStringLiteral("psql"),
                      {QStringLiteral("-XqtA"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                       QStringLiteral("-h"), m_folder, QStringLiteral("-U"),
                       asSuperuser ? QStringLiteral("forecourt_super") : QStringLiteral("forecourt"),
                       QStringLiteral("-d"), database, QStringLiteral("-c"), statements});
        if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0) {
            qFatal("psql: %s", process.readAllStandardError().constData());
        }
        return process.readAllStandardOutput().trimmed();
    }

    void kill() { command("kill"); }
    void startAgain() { command("again"); }

private:
    static constexpr int kPatienceMs = 60'000;

    static QString noteOfCTest() { return QString::fromLocal8Bit(qgetenv("FORECOURT_POSTGRES")); }

    void command(const char *word)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/support/postgres-cluster"),
                      {QString::fromLatin1(word), m_noteFolder});
        if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0) {
            qFatal("PostgreSQL for the tests does not %s", word);
        }
    }

    QTemporaryDir m_own;
    QString m_noteFolder;
    QString m_folder;
};

} // namespace forecourt

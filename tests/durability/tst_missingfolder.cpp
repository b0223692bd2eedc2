// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knownfolders.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {

constexpr int kPatienceMs = 30'000;

// An account that has worked with a store on a drive, of which the mount point alone is left.
class Account final
{
public:
    Account()
    {
        QDir(m_home.path()).mkpath(QStringLiteral("drive"));
        QDir(m_home.path()).mkpath(QStringLiteral("forecourt"));
        QSettings(m_home.filePath(QStringLiteral("forecourt/folders.ini")), QSettings::IniFormat)
            .setValue(QStringLiteral("folders"), QStringList{drive()});
    }

    [[nodiscard]] QString drive() const { return m_home.filePath(QStringLiteral("drive")); }
    [[nodiscard]] bool isEmptyDrive() const
    {
        return QDir(drive()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(FORECOURT), QStringList{QStringLiteral("--data"), drive()} + arguments);
    }

private:
    QTemporaryDir m_home;
};

} // namespace

// The drive of a store is not connected, and its mount point may be written: no new store may begin there.
class TestMissingFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandSaysSoAndWritesNothing_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("check-in") << "checkin --plate 沪A12345 --concern 异响";
        QTest::newRow("check") << "check";
        QTest::newRow("sync") << "sync --once";
        QTest::newRow("print") << "print order 11111111-1111-4111-8111-111111111111 /nowhere/a.pdf";
    }
    void aCommandSaysSoAndWritesNothing()
    {
        QFETCH(const QString, arguments);
        const Account account;
        QProcess process;
        account.start(process, arguments.split(QLatin1Char(' ')));
        QVERIFY(process.waitForFinished(kPatienceMs));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitCode() != 0, said.constData());
        QVERIFY2(said.contains("holds no store, though there was one"), said.constData());
        QVERIFY(account.isEmptyDrive());
    }

    void theWindowAsksAndWritesNothing()
    {
        const Account account;
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        account.start(process, {});
        QByteArray said;
        while (!said.contains("holds no store, though there was one") &&
               process.waitForReadyRead(kPatienceMs)) {
            said += process.readAllStandardError();
        }
        QVERIFY2(said.contains("holds no store, though there was one"), said.constData());
        QVERIFY(account.isEmptyDrive());
        process.kill();
        process.waitForFinished(kPatienceMs);
    }

    void whatOtherProgramsLeftThereIsNoStore()
    {
        const Account account;
        const QDir drive(account.drive());
        QVERIFY(drive.mkpath(QStringLiteral("log")));
        QTemporaryDir settings;
        QSettings(settings.filePath(QStringLiteral("folders.ini")), QSettings::IniFormat)
            .setValue(QStringLiteral("folders"), QStringList{drive.path()});
        QVERIFY(KnownFolders(settings.filePath(QStringLiteral("folders.ini"))).isMissing(drive.path()));
    }

    // From these a store is recovered.
    void aTraceOfTheStoreIsEnough_data()
    {
        QTest::addColumn<QString>("trace");
        QTest::newRow("the file") << "desk.sqlite";
        QTest::newRow("the mark of a run") << "running";
        QTest::newRow("backups") << "backups";
    }
    void aTraceOfTheStoreIsEnough()
    {
        QFETCH(const QString, trace);
        const Account account;
        QTemporaryDir settings;
        const QString file = settings.filePath(QStringLiteral("folders.ini"));
        QSettings(file, QSettings::IniFormat)
            .setValue(QStringLiteral("folders"), QStringList{account.drive()});
        QVERIFY(KnownFolders(file).isMissing(account.drive()));
        QVERIFY(QDir(account.drive()).mkpath(trace));
        QVERIFY(!KnownFolders(file).isMissing(account.drive()));
    }
};

QTEST_GUILESS_MAIN(TestMissingFolder)
#include "tst_missingfolder.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

constexpr int kPatienceMs = 30'000;

// The program with its window, on a data folder of the test.
class Program final
{
public:
    explicit Program(const QString &folder, const QStringList &files = {})
    {
        m_process.start(QStringLiteral(FORECOURT), QStringList{QStringLiteral("--data"), folder} + files);
        m_process.waitForStarted(kPatienceMs);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }
    Q_DISABLE_COPY_MOVE(Program)

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    bool ends() { return !isRunning() || m_process.waitForFinished(kPatienceMs); }
    [[nodiscard]] int code() const { return m_process.exitCode(); }
    // Nobody who asks now takes its place.
    [[nodiscard]] bool holds(const QString &folder) const
    {
        const QLockFile lock(QDir(folder).filePath(QStringLiteral("window.lock")));
        qint64 holder = 0;
        QString host;
        QString program;
        return lock.getLockInfo(&holder, &host, &program) && holder == m_process.processId();
    }
    QByteArray says() { return m_process.readAllStandardError(); }
    void signal(int number) const { ::kill(static_cast<pid_t>(m_process.processId()), number); }

private:
    QProcess m_process;
};

bool isDone(const QString &folder, const QStringList &command)
{
    Program program(folder, command);
    return program.ends() && program.code() == 0;
}

// A start that is answered knows that the one before it has its window.
bool isAnswered(const QString &folder)
{
    return isDone(folder, {});
}

} // namespace

// Several starts of the real program on one data folder.
class TestOneProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofSeveralStartsAtOnceOneStays()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("desk")); // not there yet
        std::array<std::unique_ptr<Program>, 4> starts;
        for (auto &start : starts) {
            start = std::make_unique<Program>(data);
        }
        const auto running = [&] {
            return std::count_if(starts.begin(), starts.end(),
                                 [](const auto &start) { return start->isRunning(); });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(data), kPatienceMs);
        QCOMPARE(running(), 1);
    }

    void aStartBesideOneThatDoesNotAnswerSaysSoAndOpensNothing()
    {
        QTemporaryDir folder;
        Program first(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("desk.sqlite"))), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(folder.path()), kPatienceMs);
        first.signal(SIGSTOP);
        {
            Program second(folder.path());
            // In a window, which stays until somebody has read it, and in the log.
            QByteArray said;
            QTRY_VERIFY_WITH_TIMEOUT((said += second.says()).contains("already running"), kPatienceMs);
            QVERIFY(second.isRunning());
        }
        first.signal(SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(folder.path()),
                                 kPatienceMs); // by the first, whose channel nobody took
        QVERIFY(first.isRunning());
    }

    // Killed before it had written its number, as a window or as another restoring.
    void anEmptyLockIsNoHindranceToRestoring()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.sqlite"));
        const QString desk = folder.filePath(QStringLiteral("desk"));
        QVERIFY(isDone(desk, {QStringLiteral("demo"), QStringLiteral("--customers"), QStringLiteral("0")}));
        QVERIFY(isDone(desk, {QStringLiteral("backup"), copy}));
        const QString data = folder.filePath(QStringLiteral("restored"));
        QVERIFY(QDir().mkpath(data));
        QFile lock(data + QStringLiteral("/window.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        QVERIFY(isDone(data, {QStringLiteral("restore"), copy}));
    }

    void aKilledOneIsNoHindrance()
    {
        QTemporaryDir folder;
        {
            Program first(folder.path());
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QStringLiteral("desk.sqlite"))),
                                     kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(isAnswered(folder.path()), kPatienceMs);
            first.signal(SIGKILL);
            QVERIFY(first.ends());
        }
        Program next(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(next.holds(folder.path()), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(folder.path()), kPatienceMs);
        QVERIFY(next.isRunning());
    }

    // The lines of a lock: process, program, computer, its id, its start. The process is one that lives: this
    // test.
    void aLockThatNobodyFinishedWritingIsNoHindrance_data()
    {
        QTest::addColumn<QByteArray>("written");
        const QByteArray process = QByteArray::number(QCoreApplication::applicationPid());
        const QByteArray computer = QSysInfo::machineHostName().toUtf8();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("the process") << process;
        QTest::newRow("all but the id of the computer") << process + "\nforecourt\n" + computer + "\nab12";
        QTest::newRow("the name before this one") << process + "\nforecourt\nelsewhere\nab12\ncd34\n";
    }
    void aLockThatNobodyFinishedWritingIsNoHindrance()
    {
        QFETCH(const QByteArray, written);
        QTemporaryDir folder;
        QFile lock(folder.filePath(QStringLiteral("window.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QCOMPARE(lock.write(written), written.size());
        lock.close();
        Program program(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(program.holds(folder.path()), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(folder.path()), kPatienceMs);
    }

    void noStoreIsMadeUnderAWindow()
    {
        QTemporaryDir folder;
        Program window(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(window.holds(folder.path()), kPatienceMs);
        Program making(folder.path(),
                       {QStringLiteral("demo"), QStringLiteral("--customers"), QStringLiteral("10")});
        QVERIFY(making.ends());
        QVERIFY(making.code() != 0);
        QVERIFY(making.says().contains("is running"));
    }

    void whatABrokenOffBeginningLeftIsClearedAway()
    {
        QTemporaryDir folder;
        const QDir left(folder.filePath(QStringLiteral("first-start")));
        QVERIFY(left.mkpath(QStringLiteral(".")));
        QFile store(left.filePath(QStringLiteral("desk.sqlite")));
        QVERIFY(store.open(QIODevice::WriteOnly));
        store.write("a whole dealership");
        store.close();
        Program program(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(!left.exists(), kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestOneProcess)
#include "tst_oneprocess.moc"

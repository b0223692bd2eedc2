// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/secretservicekeeper.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr auto kInside = "FORECOURT_TEST_KEYRING";

} // namespace

// The real secret service, on a message bus and with a keyring of the test's own: the test starts itself once
// more inside of them. And what becomes of a session that has none.
class TestSecretService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASessionThereIsNone();
    void insideASession();
    void whatIsWrittenIsRead();
    void whatIsNotThereIsNotFound();
    void whatIsRemovedIsGone();

private:
    // nothing: it never answered
    template <typename T, typename Call> std::optional<Result<T>> answerOf(const Call &call)
    {
        std::optional<Result<T>> answer;
        call([&answer](Result<T> result) { answer.emplace(std::move(result)); });
        static_cast<void>(QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs));
        return answer;
    }
    std::optional<Result<QByteArray>> read(const QString &name)
    {
        return answerOf<QByteArray>([&](auto then) { m_keeper.read(name, then); });
    }
    std::optional<Result<void>> write(const QString &name, const QByteArray &secret)
    {
        return answerOf<void>([&](auto then) { m_keeper.write(name, secret, then); });
    }
    static bool isInside() { return qEnvironmentVariableIsSet(kInside); }

    SecretServiceKeeper m_keeper{nullptr, kPatienceMs / 2};
};

void TestSecretService::withoutASessionThereIsNone()
{
    if (isInside()) {
        QSKIP("there is one");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const auto written = write(QStringLiteral("x"), "secret");
    QVERIFY(written);
    QVERIFY(!*written);
    QVERIFY2(isKeeperError(written->error()), qPrintable(written->error().detail));
}

void TestSecretService::insideASession()
{
    if (isInside()) {
        QSKIP("this is inside");
    }
    if (QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()) {
        QSKIP("gnome-keyring is not installed");
    }
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kInside), QStringLiteral("1"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    for (const char *name :
         {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
        environment.insert(QString::fromLatin1(name), home.path());
    }
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    // The keyring is made anew and opened with the password on its standard input.
    session.start(
        QStringLiteral("dbus-run-session"),
        {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
         QStringLiteral("echo -n test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "
                        "exec \"$0\" -nocrashhandler"),
         QCoreApplication::applicationFilePath()});
    QVERIFY(session.waitForFinished(4 * kPatienceMs));
    const QByteArray output = session.readAll();
    QVERIFY2(session.exitCode() == 0, output.constData());
    QVERIFY2(output.contains("PASS   : TestSecretService::whatIsWrittenIsRead()"), output.constData());
}

void TestSecretService::whatIsWrittenIsRead()
{
    if (!isInside()) {
        QSKIP("inside a session");
    }
    const auto written = write(QStringLiteral("one"), "secret");
    QVERIFY(written);
    QVERIFY2(*written, *written ? "" : qPrintable(written->error().detail));
    const auto found = read(QStringLiteral("one"));
    QVERIFY(found && *found);
    QCOMPARE(**found, QByteArrayLiteral("secret"));
}

void TestSecretService::whatIsNotThereIsNotFound()
{
    if (!isInside()) {
        QSKIP("inside a session");
    }
    const auto found = read(QStringLiteral("nobody"));
    QVERIFY(found && !*found);
    QCOMPARE(found->error().code, ErrorCode::NotFound);
}

void TestSecretService::whatIsRemovedIsGone()
{
    if (!isInside()) {
        QSKIP("inside a session");
    }
    QVERIFY(*write(QStringLiteral("two"), "secret"));
    const auto removed = answerOf<void>([&](auto then) { m_keeper.remove(QStringLiteral("two"), then); });
    QVERIFY(removed && *removed);
    const auto again = answerOf<void>([&](auto then) { m_keeper.remove(QStringLiteral("two"), then); });
    QVERIFY(again && *again);
    const auto found = read(QStringLiteral("two"));
    QVERIFY(found && !*found);
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"

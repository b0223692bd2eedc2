// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authority.h"
#include "tests/ui/firststart/firststartfixture.h"

#include <QCheckBox>

using namespace forecourt;

// What the form for joining asks where the computer has no place for the key, or does not know the server's
// authority; by keys, over the real server.
class TestJoinKey final : public FirstStartFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keeper = std::make_shared<MemoryKeeper>();
        open(QStringLiteral("fresh"));
        startServer();
    }
    void cleanup()
    {
        close();
        m_server.reset();
    }

    void theKeyringIsUsedWithoutAsking()
    {
        joinWith(url(), code());
        QVERIFY(finishes());
        QVERIFY(!choice()->isVisibleTo(m_page.get()));
        QCOMPARE(m_keeper->names(QStringLiteral("desk-")).size(), 1);
        QVERIFY(!hasKeyFile());
    }

    void whereThereIsNoneAPersonIsAsked()
    {
        m_keeper->isOpen = false;
        joinWith(url(), code());
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinKeyInFile"), kPatienceMs);
        QVERIFY(!choice()->isChecked());
        QVERIFY(!hasKeyFile());
        keepPicture("keyring");
    }

    void askingAgainWithoutChoosingWritesNothing()
    {
        m_keeper->isOpen = false;
        joinWith(url(), code());
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinKeyInFile"), kPatienceMs);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(choice()->isVisible() && focusName() == QLatin1String("joinKeyInFile"),
                                 kPatienceMs);
        QVERIFY(!hasKeyFile());
        QVERIFY(m_finished->isEmpty());
    }

    void whoChoosesAFileGetsOne()
    {
        m_keeper->isOpen = false;
        joinWith(url(), code());
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinKeyInFile"), kPatienceMs);
        press(Qt::Key_Space);
        QVERIFY(choice()->isChecked());
        press(Qt::Key_Return, Qt::ControlModifier); // the same code: it was not used up
        QVERIFY(finishes());
        QVERIFY(hasKeyFile());
    }

    void anUnlockedKeyringNeedsNoFile()
    {
        m_keeper->isOpen = false;
        joinWith(url(), code());
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinKeyInFile"), kPatienceMs);
        m_keeper->isOpen = true;
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finishes());
        QVERIFY(!hasKeyFile());
    }

    void aPrivateAuthorityIsExplainedAndItsFileHelps()
    {
        const Authority ours("Our Group");
        ours.write(path("ca.pem"));
        serveAs(ours);
        const QString secure = QStringLiteral("localhost:%1").arg(m_server->port);
        joinWith(secure, code());
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinServer"), kPatienceMs);
        QVERIFY2(hint("joinServer").contains(QStringLiteral("“Our Group”")), qPrintable(hint("joinServer")));
        QVERIFY(hint("joinServer").contains(QStringLiteral("Nothing was sent")));
        keepPicture("certificate");
        line("joinAuthority")->setText(path("ca.pem"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finishes());
    }

    void aFileThatIsNoCertificateIsToldBesideIt()
    {
        press(Qt::Key_2);
        QTRY_COMPARE(focusName(), QStringLiteral("joinServer"));
        line("joinServer")->setText(url());
        line("joinCode")->setText(code());
        line("joinAuthority")->setText(path("nothing.pem"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinAuthority"), kPatienceMs);
        QVERIFY(hint("joinAuthority").contains(QStringLiteral("no certificate")));
    }

private:
    [[nodiscard]] QCheckBox *choice() const
    {
        return m_page->findChild<QCheckBox *>(QStringLiteral("joinKeyInFile"));
    }
    [[nodiscard]] bool hasKeyFile() const { return QFile::exists(path("fresh/device.key")); }
    // For people to look at: FORECOURT_PICTURES names a folder.
    void keepPicture(const char *name)
    {
        const QString pictures = qEnvironmentVariable("FORECOURT_PICTURES");
        if (!pictures.isEmpty()) {
            m_page->grab().save(QDir(pictures).filePath(QLatin1String(name) + QStringLiteral(".png")));
        }
    }
    void serveAs(const Authority &authority)
    {
        authority.issue(path("server.pem"), path("server.key"));
        m_server->stop();
        m_server->start({QStringLiteral("--tls-cert"), path("server.pem"), QStringLiteral("--tls-key"),
                         path("server.key")});
    }
};

QTEST_MAIN(TestJoinKey)
#include "tst_joinkey.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firststart/firststartfixture.h"

#include <QTranslator>

using namespace forecourt;

// The first minutes, by keyboard alone, with the real program behind the page.
class TestFirstStart final : public FirstStartFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open(QStringLiteral("a"));
    }
    void cleanup()
    {
        close();
        m_server.reset();
    }

    void anEmptyFolderNeedsAFirstStart()
    {
        close();
        auto desk = Desk::open(path("fresh"));
        QVERIFY(desk);
        QVERIFY(FirstStart::isNeeded(**desk));
        StoreSettings settings((*desk)->storage());
        Store store;
        store.name = QStringLiteral("x");
        QVERIFY(settings.create(store).result());
        QVERIFY(!FirstStart::isNeeded(**desk));
    }

    void theWaysAreWalkedWithTheArrows()
    {
        QCOMPARE(focusName(), QStringLiteral("wayDemonstration"));
        press(Qt::Key_Down);
        QCOMPARE(focusName(), QStringLiteral("wayJoin"));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(focusName(), QStringLiteral("waySetUp"));
        press(Qt::Key_Up);
        QCOMPARE(focusName(), QStringLiteral("wayRestore"));
        press(Qt::Key_Return);
        QTRY_COMPARE(focusName(), QStringLiteral("backupFile"));
        press(Qt::Key_Escape);
        QTRY_COMPARE(focusName(), QStringLiteral("wayRestore"));
    }

    void demonstrationDataAreMade()
    {
        press(Qt::Key_1);
        QVERIFY(finishes());
        takeDesk();
        QCOMPARE(storeName(), QStringLiteral("城东店"));
        QCOMPARE(count("customer"), 400);
        QVERIFY(!QDir(path("a/first-start")).exists());
    }

    void stoppedDemonstrationLeavesNothing()
    {
        press(Qt::Key_1);
        QTRY_COMPARE(focusName(), QStringLiteral("stop"));
        press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("wayDemonstration"), kPatienceMs);
        QVERIFY(m_finished->isEmpty());
        QVERIFY(!QDir(path("a/first-start")).exists());
        takeDesk();
        QVERIFY(FirstStart::isNeeded(*m_desk));
    }

    void aNewStoreIsSetUpWithItsName()
    {
        press(Qt::Key_4);
        QTRY_COMPARE(focusName(), QStringLiteral("storeName"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!hint("storeName").isEmpty());
        type(QStringLiteral("城西店"));
        QVERIFY(hint("storeName").isEmpty());
        press(Qt::Key_Return);
        QVERIFY(finishes());
        takeDesk();
        QCOMPARE(storeName(), QStringLiteral("城西店"));
    }

    void aGoodBackupIsRestored()
    {
        makeBackup();
        press(Qt::Key_3);
        QTRY_COMPARE(focusName(), QStringLiteral("backupFile"));
        type(path("backup.sqlite"));
        press(Qt::Key_Return);
        QVERIFY(finishes());
        takeDesk();
        QCOMPARE(storeName(), QStringLiteral("North"));
    }

    void aForeignFileIsRefusedBesideItsField()
    {
        QFile file(path("letter.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        refuseBackup(path("letter.txt"));
        QVERIFY(hint("backupFile").contains(QStringLiteral("not a backup")));
    }

    void aTruncatedBackupIsRefusedBesideItsField()
    {
        makeBackup();
        QFile file(path("backup.sqlite"));
        QVERIFY(file.resize(file.size() / 2));
        refuseBackup(path("backup.sqlite"));
        QVERIFY(hint("backupFile").contains(QStringLiteral("damaged")));
        takeDesk();
        QVERIFY(FirstStart::isNeeded(*m_desk));
    }

    void aStoreIsJoinedAndFetched()
    {
        startServer();
        {
            Result<std::unique_ptr<Desk>> other = Desk::open(path("other"));
            QVERIFY(other);
            StoreSettings settings((*other)->storage());
            Store store;
            store.name = QStringLiteral("城东店");
            QVERIFY(settings.create(store).result());
            QVERIFY(
                wait((*other)->sync().enrol({QUrl(url()), code(), QStringLiteral("first"), KeyPlace::File})));
            QVERIFY(wait((*other)->sync().syncOnce()));
        }
        joinWith(url(), code());
        QVERIFY(finishes());
        takeDesk();
        QCOMPARE(storeName(), QStringLiteral("城东店"));
        QVERIFY(m_desk->sync().enrolment());
        QVERIFY(!m_desk->sync().enrolment()->deskName.isEmpty());
    }

    void aServerWithoutSettingsGivesItsName()
    {
        startServer();
        joinWith(url(), code());
        QVERIFY(finishes());
        takeDesk();
        QCOMPARE(storeName(), QStringLiteral("Main"));
        QVERIFY(!FirstStart::isNeeded(*m_desk));
    }

    void aWrongCodeIsSaidBesideItAndEverythingStays()
    {
        startServer();
        joinWith(url(), QStringLiteral("WRONG-CODE"));
        QTRY_COMPARE_WITH_TIMEOUT(focusName(), QStringLiteral("joinCode"), kPatienceMs);
        QVERIFY(hint("joinCode").contains(QStringLiteral("not valid")));
        QCOMPARE(line("joinServer")->text(), url());
        QCOMPARE(line("joinCode")->text(), QStringLiteral("WRONG-CODE"));
        press(Qt::Key_Escape);
        press(Qt::Key_2);
        QTRY_VERIFY(line("joinCode")->isVisible());
        QCOMPARE(line("joinCode")->text(), QStringLiteral("WRONG-CODE"));
        line("joinCode")->setText(code());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finishes());
    }

    void aUsedCodeIsSaidBesideIt()
    {
        startServer();
        const QString used = code();
        {
            Result<std::unique_ptr<Desk>> other = Desk::open(path("other"));
            QVERIFY(
                wait((*other)->sync().enrol({QUrl(url()), used, QStringLiteral("first"), KeyPlace::File})));
        }
        joinWith(url(), used);
        QTRY_VERIFY_WITH_TIMEOUT(hint("joinCode").contains(QStringLiteral("used before")), kPatienceMs);
    }

    void anAbsentServerIsSaidBesideItsAddress()
    {
        startServer();
        const QString gone = url();
        m_server.reset();
        joinWith(gone, QStringLiteral("CODE"));
        QTRY_VERIFY_WITH_TIMEOUT(hint("joinServer").contains(QStringLiteral("does not answer")), kPatienceMs);
    }

    void anAddressThatIsNoneIsSaidBesideIt()
    {
        joinWith(QStringLiteral("http://sync.example.com"), QStringLiteral("CODE"));
        QTRY_VERIFY(hint("joinServer").contains(QStringLiteral("https://")));
    }

    void anUntrustedCertificateIsSaidBesideTheAddress()
    {
        QVERIFY(writeSelfSigned(path("server.pem"), path("server.key")));
        m_server =
            std::make_unique<ServerProcess>(QStringList{QStringLiteral("--tls-cert"), path("server.pem"),
                                                        QStringLiteral("--tls-key"), path("server.key")});
        joinWith(QStringLiteral("localhost:%1").arg(m_server->port), QStringLiteral("CODE"));
        QTRY_VERIFY_WITH_TIMEOUT(hint("joinServer").contains(QStringLiteral("certificate")), kPatienceMs);
    }

    void aRestoredDeskJoinsAgainAsAnotherReplica()
    {
        startServer();
        QUuid replica;
        {
            Result<std::unique_ptr<Desk>> other = Desk::open(path("other"));
            QVERIFY(
                wait((*other)->sync().enrol({QUrl(url()), code(), QStringLiteral("first"), KeyPlace::File})));
            QVERIFY(wait((*other)->sync().syncOnce()));
            StoreSettings settings((*other)->storage());
            QVERIFY(settings.settleJoined().result());
            QVERIFY(wait((*other)->sync().syncOnce()));
            replica = stateOf(**other).replica;
            QVERIFY((*other)->storage().executor().readSinglyAndWait(
                [this](Database &database) { return database.copyInto(path("backup.sqlite")); }));
        }
        press(Qt::Key_3);
        type(path("backup.sqlite"));
        press(Qt::Key_Return);
        QVERIFY(finishes());
        takeDesk();
        QVERIFY(!m_desk->sync().enrolment());
        QVERIFY(wait(m_desk->sync().enrol({QUrl(url()), code(), QStringLiteral("again"), KeyPlace::File})));
        QVERIFY(stateOf(*m_desk).replica != replica);
        const auto report = wait(m_desk->sync().syncOnce());
        QVERIFY(report);
        QVERIFY(report->verified);
        QCOMPARE(storeName(), QStringLiteral("Main"));
    }

    void theLanguageChangesAtOnce()
    {
        auto *chinese = m_page->findChild<QAbstractButton *>(QStringLiteral("language_zh_CN"));
        QVERIFY(chinese != nullptr);
        chinese->setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(m_appearance->language(), QStringLiteral("zh_CN"));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("FORECOURT_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("only where pictures are asked for");
        }
        const QString words = qEnvironmentVariable("FORECOURT_PICTURES_QM");
        QTranslator translator;
        if (translator.load(words)) {
            QCoreApplication::installTranslator(&translator);
        }
        const QByteArray language = QFileInfo(words).baseName().toUtf8();
        keep(folder, language, "light");
        m_style->setTheme(Theme::Dark);
        keep(folder, language, "dark");
        m_style->setTheme(Theme::Light);
        m_style->setScale(2.0);
        keep(folder, language, "200");
    }

private:
    void keep(const QString &folder, const char *language, const char *look)
    {
        const auto save = [&](const char *page) {
            QCoreApplication::processEvents();
            m_page->grab().save(
                QStringLiteral("%1/first-%2-%3-%4.png")
                    .arg(folder, QLatin1String(page), QLatin1String(language), QLatin1String(look)));
        };
        save("choices");
        press(Qt::Key_2);
        line("joinServer")->setText(QStringLiteral("http://sync.example.com"));
        line("joinCode")->setText(QStringLiteral("X"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY([this] {
            const QList<FormField *> fields = m_page->findChildren<FormField *>();
            return std::any_of(fields.begin(), fields.end(),
                               [](const FormField *f) { return !f->hint().isEmpty(); });
        }());
        save("join");
        press(Qt::Key_Escape);
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"

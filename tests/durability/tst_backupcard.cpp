// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/backup/backupservice.h"
#include "tests/durability/storewithdata.h"
#include "ui/firststart/startproblempage.h"
#include "ui/firststart/storebanner.h"
#include "ui/settings/backupcard.h"
#include "ui/style/stylecontext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace forecourt;

// What the settings say of backups, and what can be done there.
class TestBackupCard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        QVERIFY(addStore(*m_desk->storage, QStringLiteral("城东店")));
        m_service =
            std::make_unique<BackupService>(*m_desk->storage, BackupService::Options{.sealCost = {1, 8192}});
        QCoreApplication::processEvents();
        m_card = std::make_unique<BackupCard>(*m_service);
        m_card->resize(540, 420);
        m_card->show();
    }
    void cleanup()
    {
        m_card.reset();
        m_service.reset();
        m_desk.reset();
    }

    void itSaysWhenTheLastOneWasMade()
    {
        QVERIFY(stateText().contains(QStringLiteral("There is no backup yet.")));
        QSignalSpy finished(m_service.get(), &BackupService::finished);
        QTest::mouseClick(button("backUpNow"), Qt::LeftButton);
        QVERIFY(stateText().contains(QStringLiteral("One is being made…")));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QTRY_VERIFY2(stateText().startsWith(QStringLiteral("Last backup: ")), qPrintable(stateText()));
    }

    void itSaysWhyOneFailed()
    {
        m_service->setFolder(QStringLiteral("/nowhere/usb"));
        QSignalSpy failed(m_service.get(), &BackupService::failed);
        m_service->backUpNow();
        QTRY_COMPARE(failed.count(), 1);
        const QString text = stateText();
        QVERIFY2(text.startsWith(QStringLiteral(
                     "The backup failed: the folder is not there; connect the disk it is on.")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("It is tried again at ")), qPrintable(text));
    }

    void aPasswordIsTypedAndForgotten()
    {
        auto *editor = m_card->findChild<QLineEdit *>(QStringLiteral("backupPassword"));
        QCOMPARE(editor->echoMode(), QLineEdit::Password);
        QSignalSpy said(m_card.get(), &BackupCard::message);
        editor->setText(QStringLiteral("geheim"));
        m_card->submit();
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(editor->text().isEmpty());
        QTRY_VERIFY(m_service->state().sealed);
    }

private:
    QString stateText() { return m_card->findChild<QLabel *>(QStringLiteral("backupState"))->text(); }
    QPushButton *button(const char *name)
    {
        return m_card->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<BackupService> m_service;
    std::unique_ptr<BackupCard> m_card;
};

QTEST_MAIN(TestBackupCard)
#include "tst_backupcard.moc"

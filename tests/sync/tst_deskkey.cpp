// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/desktool.h"

#include <QFileInfo>

using namespace forecourt;

namespace {

const QString kDeskKeys = QStringLiteral("desk-");

} // namespace

// Where a desk keeps the key that proves it: with the secret service, or where a person chose a file.
class TestDeskKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerProcess>();
        m_store = QString::fromUtf8(m_server->admin({QStringLiteral("add-store"), QStringLiteral("Main")}));
        m_keeper = std::make_shared<MemoryKeeper>();
        m_desk = open();
    }
    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void theSecretServiceHasItAndNoFile();
    void itIsFoundAgainAfterARestart();
    void withoutASecretServiceNothingIsWrittenInPlain();
    void theCodeIsStillGoodAfterThat();
    void aFileIsUsedWhereAPersonChoseIt();
    void aDeskWithAFileGoesOn();
    void aLockedKeyringIsToldAndTriedAgain();
    void aRefusedCodeLeavesNoKeyBehind();
    void aNewEnrolmentForgetsTheKeyBefore();
    void movingToTheSecretServiceRemovesTheFile();

private:
    std::unique_ptr<DeskTool> open() { return std::make_unique<DeskTool>(m_folder->path(), m_keeper); }
    Result<Enrolment> enrol(KeyPlace place = KeyPlace::SecretService, const QString &given = {})
    {
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port));
        return DeskTool::wait(
            m_desk->runner->enrol({url, given.isEmpty() ? code() : given, QStringLiteral("Desk"), place}));
    }
    QString code() { return QString::fromUtf8(m_server->admin({QStringLiteral("enrol-code"), m_store})); }
    [[nodiscard]] bool hasFile() const
    {
        return QFileInfo::exists(m_folder->filePath(QStringLiteral("device.key")));
    }
    // No key in any file of the folder.
    [[nodiscard]] bool isInPlain(const QByteArray &secret) const
    {
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        return std::any_of(files.begin(), files.end(), [&](const QFileInfo &info) {
            QFile file(info.filePath());
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(secret);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::shared_ptr<MemoryKeeper> m_keeper;
    QString m_store;
    std::unique_ptr<DeskTool> m_desk;
};

void TestDeskKey::theSecretServiceHasItAndNoFile()
{
    const auto enrolment = enrol();
    QVERIFY2(enrolment, enrolment ? "" : qPrintable(enrolment.error().detail));
    QCOMPARE(m_keeper->names(kDeskKeys), QStringList{enrolment->keyName});
    const QByteArray secret = m_keeper->secrets.value(enrolment->keyName);
    QCOMPARE(secret.size(), 64);
    QVERIFY(!hasFile());
    QVERIFY(!isInPlain(secret));
    QVERIFY(m_desk->sync());
}

void TestDeskKey::itIsFoundAgainAfterARestart()
{
    QVERIFY(enrol());
    m_desk.reset();
    m_desk = open();
    const auto report = m_desk->sync();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(!hasFile());
}

void TestDeskKey::withoutASecretServiceNothingIsWrittenInPlain()
{
    m_keeper->isOpen = false;
    const auto enrolment = enrol();
    QVERIFY(!enrolment);
    QVERIFY(isKeeperError(enrolment.error()));
    QVERIFY(!hasFile());
    QVERIFY(!m_desk->runner->enrolment());
}

void TestDeskKey::theCodeIsStillGoodAfterThat()
{
    const QString once = code();
    m_keeper->isOpen = false;
    QVERIFY(!enrol(KeyPlace::SecretService, once));
    QVERIFY(enrol(KeyPlace::File, once));
}

void TestDeskKey::aFileIsUsedWhereAPersonChoseIt()
{
    m_keeper->isOpen = false;
    const auto enrolment = enrol(KeyPlace::File);
    QVERIFY2(enrolment, enrolment ? "" : qPrintable(enrolment.error().detail));
    QVERIFY(hasFile());
    QVERIFY(m_keeper->secrets.isEmpty());
    QVERIFY(m_desk->sync());
    m_desk.reset();
    m_desk = open();
    QVERIFY(m_desk->sync());
}

void TestDeskKey::aDeskWithAFileGoesOn()
{
    QVERIFY(enrol(KeyPlace::File));
    m_desk.reset();
    // As older programs wrote it: without a word about the key.
    QFile file(m_folder->filePath(QStringLiteral("enrolment.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("\"key"));
    m_desk = open();
    QVERIFY(m_desk->sync());
}

void TestDeskKey::aLockedKeyringIsToldAndTriedAgain()
{
    QVERIFY(enrol());
    m_desk.reset();
    m_keeper->isOpen = false;
    m_desk = open();
    const auto report = m_desk->sync();
    QVERIFY(!report);
    QVERIFY(isKeeperError(report.error()));
    QCOMPARE(m_desk->runner->status().phase, SyncPhase::NeedsAttention);
    m_keeper->isOpen = true;
    QVERIFY(m_desk->sync());
}

void TestDeskKey::aRefusedCodeLeavesNoKeyBehind()
{
    const auto enrolment = enrol(KeyPlace::SecretService, QStringLiteral("00000-00000"));
    QVERIFY(!enrolment);
    QVERIFY(!isKeeperError(enrolment.error()));
    QVERIFY(m_keeper->secrets.isEmpty());
}

void TestDeskKey::aNewEnrolmentForgetsTheKeyBefore()
{
    QVERIFY(enrol());
    const QString before = m_keeper->names(kDeskKeys).value(0);
    QVERIFY(enrol());
    const QStringList after = m_keeper->names(kDeskKeys);
    QCOMPARE(after.size(), 1);
    QVERIFY(after.first() != before);
    QVERIFY(m_desk->sync());
}

void TestDeskKey::movingToTheSecretServiceRemovesTheFile()
{
    QVERIFY(enrol(KeyPlace::File));
    QVERIFY(enrol(KeyPlace::SecretService));
    QVERIFY(!hasFile());
    QCOMPARE(m_keeper->names(kDeskKeys).size(), 1);
    QVERIFY(m_desk->sync());
}

QTEST_GUILESS_MAIN(TestDeskKey)
#include "tst_deskkey.moc"

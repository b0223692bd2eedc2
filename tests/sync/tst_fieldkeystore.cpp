// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/fieldkeystore.h"
#include "tests/support/keysathand.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorykeeper.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

class TestFieldKeyStore final : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_first = QByteArray(32, 'a');
    const QByteArray m_second = QByteArray(32, 'b');
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryKeeper m_keeper;
    ManualClock m_clock;
    UuidV7Source m_ids{m_clock};

    std::unique_ptr<FieldKeyStore> store()
    {
        return std::make_unique<FieldKeyStore>(m_folder->path(), m_ids,
                                               [this]() -> KeyKeeper & { return m_keeper; });
    }
    [[nodiscard]] QByteArray file() const
    {
        QFile file(m_folder->filePath(QStringLiteral("field.key")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keeper = {};
    }

    void aDeskBeginsWithoutAKey() { QVERIFY(comes(store()->keys())->isEmpty()); }

    void aKeyInAFileIsThereAgainAndItsOwnersAlone()
    {
        QVERIFY(comes(store()->adopt(m_first, KeyPlace::File)));
        QCOMPARE(comes(store()->keys())->keys(), QList<QByteArray>{m_first});
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(m_folder->filePath(QStringLiteral("field.key"))).permissions() & others));
    }

    void aKeyOfTheSecretServiceIsNotInTheFile()
    {
        QVERIFY(comes(store()->adopt(m_first, KeyPlace::SecretService)));
        QVERIFY(!file().contains(m_first.toBase64()));
        QCOMPARE(comes(store()->keys())->keys(), QList<QByteArray>{m_first});
    }

    void aNewKeyComesFirstAndTheOldOnesStay()
    {
        QVERIFY(comes(store()->adopt(m_first, KeyPlace::File)));
        const auto desk = store();
        QSignalSpy adopted(desk.get(), &FieldKeyStore::adopted);
        QVERIFY(comes(desk->adopt(m_second, KeyPlace::SecretService)));
        QCOMPARE(adopted.size(), 1);
        QCOMPARE(comes(store()->keys())->keys(), (QList<QByteArray>{m_second, m_first}));
        QVERIFY(!file().contains(m_first.toBase64())); // they moved together
        QVERIFY(comes(store()->adopt(m_first, KeyPlace::SecretService)));
        QCOMPARE(m_keeper.secrets.size(), 1); // what was there before is not left behind
    }

    void aLockedSecretServiceIsSaidAndTriedAgain()
    {
        QVERIFY(comes(store()->adopt(m_first, KeyPlace::SecretService)));
        m_keeper.isOpen = false;
        const auto desk = store();
        const auto locked = comes(desk->keys());
        QVERIFY(!locked);
        QVERIFY(isKeeperError(locked.error()));
        m_keeper.isOpen = true;
        QVERIFY(comes(desk->keys()));
    }

    void aKeyThatCannotBeKeptIsNotUsed()
    {
        m_keeper.isOpen = false;
        const auto desk = store();
        QVERIFY(!comes(desk->adopt(m_first, KeyPlace::SecretService)));
        QVERIFY(desk->known().isEmpty());
        QVERIFY(file().isEmpty());
    }

    void aDamagedFileIsReportedAndLeftAsItIs()
    {
        QFile damaged(m_folder->filePath(QStringLiteral("field.key")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{\"keys\":[\"short\"]}");
        damaged.close();
        QCOMPARE(comes(store()->keys()).error().code, ErrorCode::StorageCorrupt);
        QVERIFY(
            !comes(store()->adopt(m_first, KeyPlace::File))); // else the earlier keys would be lost for good
        QVERIFY(file().contains("short"));
    }
};

QTEST_GUILESS_MAIN(TestFieldKeyStore)
#include "tst_fieldkeystore.moc"

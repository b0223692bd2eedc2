// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace forecourt;

namespace {

constexpr std::chrono::seconds kPatient{10};

// Takes one text after the other, each only once it is let.
class SlowDisk final
{
public:
    DraftWriter::Write write()
    {
        return [this](const QByteArray &text) -> Result<void> {
            m_turn.acquire();
            texts.append(text);
            return isFull ? fail(ErrorCode::StorageFull, QStringLiteral("no space left")) : Result<void>();
        };
    }
    void letOne() { m_turn.release(); }
    void letAll() { m_turn.release(100); }

    QByteArrayList texts; // read while nothing is written
    std::atomic<bool> isFull = false;

private:
    QSemaphore m_turn;
};

} // namespace

class DraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftSurvivesARestart()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        const QJsonObject draft{{QStringLiteral("plate"), QStringLiteral("沪AD83926")}};
        QVERIFY(FileDraftStore(path, kPatient).save(QStringLiteral("new"), draft));
        FileDraftStore again(path);
        QVERIFY(again.load(QStringLiteral("new")).has_value());
        QCOMPARE(*again.load(QStringLiteral("new")), draft);
        QCOMPARE(again.keys(), QStringList{QStringLiteral("new")});
    }

    void removedDraftStaysAway()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        FileDraftStore store(path, kPatient);
        QVERIFY(store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
        QVERIFY(store.remove(QStringLiteral("new")));
        QVERIFY(!FileDraftStore(path).load(QStringLiteral("new")).has_value());
    }

    void onlyTheOwnerReadsTheFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        QVERIFY(FileDraftStore(path, kPatient).save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void unreadableFileIsKeptAside()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"new\": {");
        file.close();
        FileDraftStore store(path, kPatient);
        QVERIFY(store.keys().isEmpty());
        QVERIFY(QFile::exists(path + QStringLiteral(".unreadable")));
        QVERIFY(store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
    }

    void folderThatCannotBeWrittenIsAnError()
    {
        FileDraftStore store(QStringLiteral("/nonexistent/folder/drafts.json"), kPatient);
        const auto result = store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::StorageReadOnly);
    }

    // Else a form that was saved would be offered again after the next start.
    void whatCouldNotBeWrittenIsWrittenNextTime()
    {
        QTemporaryDir folder;
        const QString inside = folder.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkdir(inside));
        const QString path = inside + QStringLiteral("/drafts.json");
        FileDraftStore store(path, kPatient);
        QVERIFY(store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
        const QString away = folder.filePath(QStringLiteral("away"));
        QVERIFY(QDir().rename(inside, away));
        QVERIFY(!store.remove(QStringLiteral("new")));
        QVERIFY(QDir().rename(away, inside));
        QVERIFY(store.remove(QStringLiteral("new")));
        QVERIFY(FileDraftStore(path).keys().isEmpty());
    }

    // A backup is written beside, and a draft takes a second to reach the disk.
    void aSlowDiskHoldsNobodyUp()
    {
        SlowDisk disk;
        FileDraftStore store(m_folder.filePath(QStringLiteral("slow.json")), std::chrono::milliseconds{0},
                             disk.write());
        for (int typed = 1; typed <= 3; ++typed) {
            QVERIFY(store.save(kNew, {{QStringLiteral("a"), typed}}));
            QVERIFY(!store.lastWrite());
        }
        QCOMPARE(store.load(kNew)->value(QLatin1String("a")).toInt(), 3);
        disk.letAll();
        QTRY_VERIFY(store.lastWrite());
        QVERIFY(*store.lastWrite());
        QCOMPARE_LE(disk.texts.size(), 2); // the first, and the newest
        QCOMPARE(disk.texts.last(), QByteArray(R"({"new":{"a":3}})"));
    }

    void whatASlowDiskCouldNotWriteInTheEndIsWrittenNextTime()
    {
        SlowDisk disk;
        disk.isFull = true;
        FileDraftStore store(m_folder.filePath(QStringLiteral("slow.json")), std::chrono::milliseconds{0},
                             disk.write());
        const QJsonObject draft{{QStringLiteral("a"), 1}};
        QVERIFY(store.save(kNew, draft));
        disk.letOne();
        QTRY_VERIFY(store.lastWrite());
        QCOMPARE(store.lastWrite()->error().code, ErrorCode::StorageFull);
        disk.isFull = false;
        disk.letAll();
        QVERIFY(store.save(kNew, draft)); // the same
        QTRY_VERIFY(store.lastWrite());
        QVERIFY(*store.lastWrite());
        QCOMPARE(disk.texts.size(), 2);
    }

    void whatWaitsAtTheEndIsWritten()
    {
        SlowDisk disk;
        {
            FileDraftStore store(m_folder.filePath(QStringLiteral("slow.json")), std::chrono::milliseconds{0},
                                 disk.write());
            QVERIFY(store.save(kNew, {{QStringLiteral("a"), 1}}));
            QVERIFY(store.save(kNew, {{QStringLiteral("a"), 2}}));
            disk.letAll();
        }
        QCOMPARE(disk.texts.last(), QByteArray(R"({"new":{"a":2}})"));
    }

private:
    const QString kNew = QStringLiteral("new");
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_draftstore.moc"

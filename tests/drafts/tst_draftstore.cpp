// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts/filedraftstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

class DraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftSurvivesARestart()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        const QJsonObject draft{{QStringLiteral("plate"), QStringLiteral("沪AD83926")}};
        QVERIFY(FileDraftStore(path).save(QStringLiteral("new"), draft));
        FileDraftStore again(path);
        QVERIFY(again.load(QStringLiteral("new")).has_value());
        QCOMPARE(*again.load(QStringLiteral("new")), draft);
        QCOMPARE(again.keys(), QStringList{QStringLiteral("new")});
    }

    void removedDraftStaysAway()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        FileDraftStore store(path);
        QVERIFY(store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
        QVERIFY(store.remove(QStringLiteral("new")));
        QVERIFY(!FileDraftStore(path).load(QStringLiteral("new")).has_value());
    }

    void onlyTheOwnerReadsTheFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drafts.json"));
        QVERIFY(FileDraftStore(path).save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
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
        FileDraftStore store(path);
        QVERIFY(store.keys().isEmpty());
        QVERIFY(QFile::exists(path + QStringLiteral(".unreadable")));
        QVERIFY(store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
    }

    void folderThatCannotBeWrittenIsAnError()
    {
        FileDraftStore store(QStringLiteral("/nonexistent/folder/drafts.json"));
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
        FileDraftStore store(path);
        QVERIFY(store.save(QStringLiteral("new"), {{QStringLiteral("a"), 1}}));
        const QString away = folder.filePath(QStringLiteral("away"));
        QVERIFY(QDir().rename(inside, away));
        QVERIFY(!store.remove(QStringLiteral("new")));
        QVERIFY(QDir().rename(away, inside));
        QVERIFY(store.remove(QStringLiteral("new")));
        QVERIFY(FileDraftStore(path).keys().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_draftstore.moc"

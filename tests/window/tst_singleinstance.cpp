// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/singleinstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace forecourt;

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnotherNothingIsHandedOver()
    {
        const QTemporaryDir folder;
        QVERIFY(!SingleInstance(folder.path()).handOver({}));
    }

    void secondStartHandsItsFilesToTheFirst()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.claim());
        QSignalSpy asked(&first, &SingleInstance::asked);
        QVERIFY(handOverFromAnotherThread(folder.path(), {QStringLiteral("lead.xml")}));
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toStringList(),
                 QStringList(QDir::current().absoluteFilePath(QStringLiteral("lead.xml"))));
    }

    void everySpellingOfTheFolderIsTheSameDesk()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.claim());
        QVERIFY(handOverFromAnotherThread(
            folder.path() + QStringLiteral("/../") + QDir(folder.path()).dirName(), {}));
    }

    void anotherFolderIsAnotherDesk()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        SingleInstance first(folder.path());
        QVERIFY(first.claim());
        QVERIFY(!handOverFromAnotherThread(other.path(), {}));
    }

    void whatAKilledProcessLeftBehindIsNoHindrance()
    {
        const QTemporaryDir folder;
        {
            SingleInstance first(folder.path());
            QVERIFY(first.claim());
        }
        SingleInstance next(folder.path());
        QVERIFY(next.claim());
        QVERIFY(handOverFromAnotherThread(folder.path(), {}));
    }

    void aLockLeftBeforeTheMachineWasRenamedIsNoHindrance()
    {
        const QTemporaryDir folder;
        QFile lock(folder.filePath(QStringLiteral("window.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("1\nforecourt\nanother-name\n");
        lock.close();
        SingleInstance next(folder.path());
        QVERIFY(next.claim());
    }

    void oneProcessHasTheFolder()
    {
        const QTemporaryDir folder;
        auto first = std::make_unique<SingleInstance>(folder.path());
        QVERIFY(first->claim());
        SingleInstance second(folder.path());
        QVERIFY(!second.claim());
        QVERIFY(handOverFromAnotherThread(folder.path(), {})); // the channel is still the first one's
        first.reset();
        QVERIFY(second.claim());
    }

private:
    // As another process would: the first must go on serving its events meanwhile.
    static bool handOverFromAnotherThread(const QString &folder, const QStringList &files)
    {
        bool taken = false;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { taken = SingleInstance(folder).handOver(files); }));
        thread->start();
        return QTest::qWaitFor([&] { return thread->isFinished(); }, 10'000) && taken;
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"

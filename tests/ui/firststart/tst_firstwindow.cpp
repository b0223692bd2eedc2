// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deskwindow.h"
#include "app/window/firststartwindow.h"
#include "app/window/singleinstance.h"
#include "ui/firststart/firststartpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/room.h"
#include "ui/widgets/hint.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace forecourt;

// From the first-start page to the window of the desk, in one process.
class TestFirstWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedPageEndsWithoutAStore()
    {
        QTemporaryDir folder;
        onPage([](FirstStartPage *page) { page->close(); });
        QVERIFY(begin(folder.path()) == nullptr);
    }

    void theWindowFollowsThePageAndStays()
    {
        QTemporaryDir folder;
        onPage([](FirstStartPage *) {
            press(Qt::Key_4);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("North"));
            press(Qt::Key_Return);
        });
        auto desk = begin(folder.path());
        QVERIFY(desk != nullptr);
        DeskWindow window(*qApp, *desk, {});
        window.show();
        bool lived = false;
        QTimer::singleShot(0, this, [&] {
            QVERIFY(QTest::qWaitForWindowExposed(&window.window()));
            lived = window.window().isVisible();
            QApplication::exit();
        });
        QApplication::exec();
        QVERIFY(lived);
        QVERIFY(window.window().windowTitle().contains(QStringLiteral("North")));
        QVERIFY(window.window().showRoom(QStringLiteral("settings")));
        desk->sync().stop();
    }

    void filesOfASecondStartWaitForTheWindow()
    {
        QTemporaryDir folder;
        CommandLine line;
        line.files = QStringList(QStringLiteral("/first.xml"));
        onPage([&](FirstStartPage *page) {
            bool taken = false;
            const std::unique_ptr<QThread> second(QThread::create(
                [&] { taken = SingleInstance(folder.path()).handOver({QStringLiteral("/second.xml")}); }));
            second->start();
            QVERIFY(QTest::qWaitFor([&] { return second->isFinished(); }, 10'000));
            QVERIFY(taken);
            page->close();
        });
        QVERIFY(begin(folder.path(), line) == nullptr);
        QCOMPARE(line.files, QStringList({QStringLiteral("/first.xml"), QStringLiteral("/second.xml")}));
    }

    void roomsShowTheirHintsUntilTheyAreDismissed()
    {
        QTemporaryDir folder;
        auto desk = Desk::open(folder.path());
        QVERIFY(desk);
        {
            DeskWindow window(*qApp, **desk, {});
            const QList<Hint *> hints = window.window().findChildren<Hint *>();
            QCOMPARE(hints.size(), 2);
            hints.first()->dismiss();
        }
        DeskWindow again(*qApp, **desk, {});
        QCOMPARE(again.window().findChildren<Hint *>().size(), 1);
    }

private:
    static std::unique_ptr<Desk> begin(const QString &folder)
    {
        CommandLine line;
        return begin(folder, line);
    }
    static std::unique_ptr<Desk> begin(const QString &folder, CommandLine &line)
    {
        SingleInstance instance(folder);
        static_cast<void>(instance.claim());
        auto desk = Desk::open(folder);
        return desk ? runFirstStart(std::move(*desk), line, instance) : nullptr;
    }
    template <typename F> void onPage(F act)
    {
        QTimer::singleShot(0, this, [act] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *page = qobject_cast<FirstStartPage *>(widget)) {
                    QVERIFY(QTest::qWaitForWindowActive(page));
                    act(page);
                }
            }
        });
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
};

QTEST_MAIN(TestFirstWindow)
#include "tst_firstwindow.moc"

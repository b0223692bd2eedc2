// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/deskfixture.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadsroom.h"

#include <QLabel>

using namespace forecourt;

// Two windows of one desk: what belongs to the desk and what to each window.
class TestSecondWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(1); }
    void cleanup() { m_desk.reset(); }

    void watchedFolderBelongsToTheDesk()
    {
        QTemporaryDir folder;
        leadsOf(m_desk->main())->watchFolder(folder.path());
        MainWindow *second = openSecond();
        QVERIFY(second != nullptr);
        QVERIFY(says(*second, folder.path()));
        QApplication::setActiveWindow(second);
        QApplication::setActiveWindow(&m_desk->main());
        QVERIFY(says(m_desk->main(), folder.path()));
        restart();
        QVERIFY(says(m_desk->main(), folder.path()));
    }

    void notWatchingIsRememberedToo()
    {
        QTemporaryDir folder;
        leadsOf(m_desk->main())->watchFolder(folder.path());
        MainWindow *second = openSecond();
        leadsOf(*second)->watchFolder({});
        QVERIFY(!says(m_desk->main(), folder.path()));
        restart();
        QVERIFY(!says(m_desk->main(), folder.path()));
    }

    void secondStartBringsTheWindowThatIsOpenToTheFront()
    {
        MainWindow *second = openSecond();
        m_desk->main().close();
        m_desk->window->comeToFront({});
        QVERIFY(second->isVisible());
        QVERIFY(!m_desk->main().isVisible());
    }

    void secondStartShowsAWindowWhereNoneIsOpen()
    {
        m_desk->main().close();
        m_desk->window->comeToFront({});
        QVERIFY(m_desk->main().isVisible());
    }

private:
    static LeadsRoom *leadsOf(const MainWindow &window)
    {
        for (Room *room : window.rooms()) {
            if (auto *leads = qobject_cast<LeadsRoom *>(room)) {
                return leads;
            }
        }
        return nullptr;
    }

    static bool says(const MainWindow &window, const QString &text)
    {
        const auto labels = leadsOf(window)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    }

    MainWindow *openSecond()
    {
        Q_EMIT m_desk->main().newWindowRequested();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *window = qobject_cast<MainWindow *>(widget);
            if (window != nullptr && window != &m_desk->main()) {
                return window;
            }
        }
        return nullptr;
    }

    void restart()
    {
        m_desk->window.reset();
        m_desk->window = std::make_unique<DeskWindow>(*qApp, *m_desk->desk, CommandLine());
    }

    std::unique_ptr<DeskFixture> m_desk;
};

QTEST_MAIN(TestSecondWindow)
#include "tst_secondwindow.moc"

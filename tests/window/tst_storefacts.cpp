// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/store/storesettings.h"
#include "tests/window/deskfixture.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigationbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QPalette>

using namespace forecourt;

// What the store and the system say reaches an open window at once.
class TestStoreFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenamedStoreStandsInTheNavigationAtOnce()
    {
        DeskFixture desk(5);
        edit(desk, [](Store &store) { store.name = QStringLiteral("城西店"); });
        QTRY_VERIFY(words(desk).contains(QStringLiteral("城西店")));
        QTRY_VERIFY(desk.main().windowTitle().contains(QStringLiteral("城西店")));
    }

    void roomsShowTheClockOfTheStore()
    {
        DeskFixture desk(5);
        QCOMPARE(StoreTime::zone().id(), QByteArray("Asia/Shanghai"));
        const qint64 at = 1'793'671'200'000;
        const int before = StoreTime::at(at).time().hour();
        edit(desk, [](Store &store) { store.timeZone = QStringLiteral("America/New_York"); });
        QTRY_COMPARE(StoreTime::zone().id(), QByteArray("America/New_York"));
        QVERIFY(StoreTime::at(at).time().hour() != before);
    }

    void theThemeOfTheSystemIsFollowedWhileRunning()
    {
        DeskFixture desk(5);
        Appearance &appearance = desk.window->appearance();
        appearance.followSystemTheme();
        systemTurns(Qt::black, Qt::lightGray);
        QTRY_COMPARE(appearance.tokens().theme, Theme::Dark);
        systemTurns(Qt::lightGray, Qt::black);
        QTRY_COMPARE(appearance.tokens().theme, Theme::Light);
    }

    void aChosenThemeStaysWhateverTheSystemWants()
    {
        DeskFixture desk(5);
        Appearance &appearance = desk.window->appearance();
        appearance.setTheme(Theme::Light);
        const QColor window = QApplication::palette().color(QPalette::Window);
        systemTurns(Qt::black, Qt::lightGray);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window), window); // the colours stay ours
        QCOMPARE(appearance.tokens().theme, Theme::Light);
        appearance.followSystemTheme();
        QCOMPARE(appearance.tokens().theme, Theme::Dark); // what it said meanwhile
    }

private:
    static void systemTurns(const QColor &window, const QColor &text)
    {
        QPalette palette;
        for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base}) {
            palette.setColor(role, window);
        }
        palette.setColor(QPalette::WindowText, text);
        palette.setColor(QPalette::Text, text);
        QApplication::setPalette(palette);
    }
    static void edit(DeskFixture &desk, const std::function<void(Store &)> &change)
    {
        StoreSettings settings(desk.desk->storage());
        auto view = settings.load();
        view.waitForFinished();
        const auto shown = view.result();
        QVERIFY(shown);
        Store after = shown->store;
        change(after);
        auto saved = settings.save({}, {shown->store, after, shown->seen});
        saved.waitForFinished();
        QVERIFY(saved.result());
    }
    static QStringList words(DeskFixture &desk)
    {
        QStringList texts;
        for (const Label *label : desk.main().findChild<NavigationBar *>()->findChildren<Label *>()) {
            texts.append(label->text());
        }
        return texts;
    }
};

QTEST_MAIN(TestStoreFacts)
#include "tst_storefacts.moc"

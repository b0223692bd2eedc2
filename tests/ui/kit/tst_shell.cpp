// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/windowfixture.h"
#include "ui/shell/navigationbar.h"
#include "ui/shell/navitem.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/searchpopup.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/synclight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/toast.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

Q_DECLARE_METATYPE(forecourt::SyncStatusView)

class TestShell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->build();
    }
    void cleanup() { m_fixture.reset(); }

    void controlAndDigitShowsRoom();
    void commandsReachTheRoomInFront();
    void f5Synchronises();
    void controlKFocusesTheSearch();
    void searchShowsHitsAndEnterOpensTheFirst();
    void arrowsMoveTheChoice();
    void enterBeforeTheAnswerOpensTheFirstHit();
    void lateAnswerToAnOldTextIsDropped();
    void aSearchThatFailedIsNotNothing();
    void commandsAreFoundByTheirText();
    void escapeClosesTheSearchThenStepsBackInTheRoom();
    void openRequestLeadsToTheRoomOfTheKind();
    void unknownKindOpensNothing();
    void countIsPartOfTheAccessibleName();
    void syncLightOpensTheSyncRoom();
    void syncLightSaysWhatWaits();
    void syncLightSaysEachState_data();
    void syncLightSaysEachState();
    void personMenuChangesThePerson();
    void messageOfARoomAppearsWithoutTakingTheKeyboard();
    void f1ShowsTheShortcuts();
    void roomAndSizeSurviveARestart();
    void appearanceSurvivesARestart();
    void tabFollowsReadingOrder();

private:
    SearchBox *box() const { return m_fixture->window->findChild<SearchBox *>(); }
    SearchPopup *popup() const { return m_fixture->window->findChild<SearchPopup *>(); }
    void twoHits();

    std::unique_ptr<WindowFixture> m_fixture;
};

static const QUuid kFirst(QStringLiteral("{00000000-0000-7000-8000-0000000000a1}"));
static const QUuid kSecond(QStringLiteral("{00000000-0000-7000-8000-0000000000a2}"));

void TestShell::twoHits()
{
    m_fixture->search.hits = {
        {QStringLiteral("lead"), kFirst, QStringLiteral("Zhao"), QStringLiteral("i5"), {}, {}},
        {QStringLiteral("order"), kSecond, QStringLiteral("R26"), QString(), {}, {}}};
}

void TestShell::controlAndDigitShowsRoom()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_fixture->window->currentRoom(), m_fixture->orders);
    QCOMPARE(m_fixture->leads->deactivated, 1);
    QVERIFY(m_fixture->orders->activated > 0);
}

void TestShell::commandsReachTheRoomInFront()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_fixture->leads->created, 1);
    QCOMPARE(m_fixture->leads->printed, 1);
    QCOMPARE(m_fixture->orders->created, 0);
}

void TestShell::f5Synchronises()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F5);
    QCOMPARE(m_fixture->sync.asked, 1);
}

void TestShell::controlKFocusesTheSearch()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), box());
}

void TestShell::searchShowsHitsAndEnterOpensTheFirst()
{
    twoHits();
    QTest::keyClicks(box(), QStringLiteral("5566"));
    QVERIFY(popup()->isVisible());
    QCOMPARE(m_fixture->search.asked.last(), QStringLiteral("5566"));
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(m_fixture->leads->openedKind, QStringLiteral("lead"));
    QCOMPARE(m_fixture->leads->opened, kFirst);
    QVERIFY(!popup()->isVisible());
    QVERIFY(box()->text().isEmpty());
}

void TestShell::arrowsMoveTheChoice()
{
    twoHits();
    QTest::keyClicks(box(), QStringLiteral("x"));
    QTest::keyClick(box(), Qt::Key_Down);
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(m_fixture->orders->opened, kSecond);
    QCOMPARE(m_fixture->window->currentRoom(), m_fixture->orders);
}

// A scanner types fast and ends with Enter.
void TestShell::enterBeforeTheAnswerOpensTheFirstHit()
{
    twoHits();
    m_fixture->search.immediate = false;
    QTest::keyClicks(box(), QStringLiteral("LBV5S3102"));
    QTest::keyClick(box(), Qt::Key_Return);
    QVERIFY(m_fixture->leads->opened.isNull());
    m_fixture->search.answerAll();
    QCOMPARE(m_fixture->leads->opened, kFirst);
}

void TestShell::lateAnswerToAnOldTextIsDropped()
{
    twoHits();
    m_fixture->search.immediate = false;
    QTest::keyClicks(box(), QStringLiteral("z"));
    box()->clear();
    Q_EMIT box()->textEdited(QString());
    m_fixture->search.answerAll();
    QVERIFY(!popup()->isVisible());
}

void TestShell::aSearchThatFailedIsNotNothing()
{
    m_fixture->search.failing = true;
    QTest::keyClicks(box(), QStringLiteral("new ord"));
    QVERIFY(popup()->isVisible());
    const auto *sentence = popup()->findChild<Label *>();
    QVERIFY(sentence->isVisible());
    QVERIFY(sentence->text().contains(QStringLiteral("does not work")));
}

void TestShell::commandsAreFoundByTheirText()
{
    QTest::keyClicks(box(), QStringLiteral("new ord"));
    QVERIFY(popup()->isVisible());
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(m_fixture->orders->created, 1);
}

void TestShell::escapeClosesTheSearchThenStepsBackInTheRoom()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(box(), QStringLiteral("a"));
    QTest::keyClick(box(), Qt::Key_Escape);
    QVERIFY(box()->text().isEmpty());
    QCOMPARE(m_fixture->leads->steppedBack, 0);
    m_fixture->leads->setFocusPolicy(Qt::StrongFocus);
    m_fixture->leads->setFocus();
    QTest::keyClick(m_fixture->leads, Qt::Key_Escape);
    QCOMPARE(m_fixture->leads->steppedBack, 1);
}

void TestShell::openRequestLeadsToTheRoomOfTheKind()
{
    Q_EMIT m_fixture->leads->openRequested(QStringLiteral("order"), kSecond);
    QCOMPARE(m_fixture->window->currentRoom(), m_fixture->orders);
    QCOMPARE(m_fixture->orders->opened, kSecond);
}

void TestShell::unknownKindOpensNothing()
{
    QVERIFY(!m_fixture->window->openRecord(QStringLiteral("spaceship"), kFirst));
    QCOMPARE(m_fixture->window->currentRoom(), m_fixture->leads);
}

void TestShell::countIsPartOfTheAccessibleName()
{
    Q_EMIT m_fixture->leads->countChanged(23);
    const auto *navigation = m_fixture->window->findChild<NavigationBar *>();
    QCOMPARE(navigation->item(0)->accessibleName(), QStringLiteral("Leads, 23"));
    Q_EMIT m_fixture->leads->countChanged(0);
    QCOMPARE(navigation->item(0)->accessibleName(), QStringLiteral("Leads"));
}

void TestShell::syncLightOpensTheSyncRoom()
{
    QTest::mouseClick(m_fixture->window->findChild<SyncLight *>(), Qt::LeftButton);
    QCOMPARE(m_fixture->window->currentRoom(), m_fixture->syncRoom);
}

void TestShell::syncLightSaysEachState_data()
{
    using State = SyncStatusView::State;
    QTest::addColumn<SyncStatusView>("view");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const SyncStatusView &view, const char16_t *says) {
        QTest::newRow(name) << view << QString::fromUtf16(says);
    };
    row("in sync", {State::InSyncVerified, 0, kTestNow, 0, 0}, u"In sync \u00B7 verified at 14:02");
    row("waits", {State::Waiting, kTestNow - 42 * 60000, kTestNow, 3, 0}, u"3 changes waiting since 13:20");
    SyncStatusView view{State::Offline, 0, kTestNow, 0, 0};
    view.offlineSince = kTestNow - 42 * 60000;
    row("offline", view, u"Offline since 13:20 \u00B7 nothing waiting \u00B7 you can keep working");
    row("to decide", {State::NeedsAttention, 0, kTestNow, 0, 2}, u"2 changes need your attention");
    view = {State::NeedsAttention, 0, kTestNow, 0, 0};
    row("all seen to", view, u"In sync \u00B7 verified at 14:02");
    view.trouble = SyncStatusView::Trouble::Differs;
    row("differs", view, u"This desk differs from the server");
    view.trouble = SyncStatusView::Trouble::NotAccepted;
    row("not accepted", view, u"The server does not accept this desk");
    view.trouble = SyncStatusView::Trouble::DiskFull;
    row("disk full", view, u"The disk is full, nothing can be fetched");
    row("alone", {State::NeverEnrolled, 0, 0, 0, 0},
        u"Works on this desk only \u00B7 not connected to a server");
}

void TestShell::syncLightSaysEachState()
{
    QFETCH(SyncStatusView, view);
    QFETCH(QString, says);
    m_fixture->sync.set(view);
    QCOMPARE(m_fixture->window->findChild<SyncLight *>()->accessibleName(), says);
}

void TestShell::syncLightSaysWhatWaits()
{
    const auto *light = m_fixture->window->findChild<SyncLight *>();
    QCOMPARE(light->accessibleName(), QStringLiteral("In sync · verified at 14:02"));
    SyncStatusView offline{SyncStatusView::State::Offline, kTestNow - 30 * 60000, kTestNow, 37, 0};
    offline.offlineSince = kTestNow - 42 * 60000;
    m_fixture->sync.set(offline);
    QCOMPARE(light->accessibleName(),
             QStringLiteral("Offline since 13:20 · 37 changes waiting · you can keep working"));
    m_fixture->sync.set({SyncStatusView::State::NeedsAttention, 0, 0, 0, 1});
    QCOMPARE(light->accessibleName(), QStringLiteral("1 change needs your attention"));
    m_fixture->sync.set({SyncStatusView::State::Waiting, kTestNow - 86400000, 0, 2, 0});
    QCOMPARE(light->accessibleName(), QStringLiteral("2 changes waiting since 2026-11-19 14:02"));
}

void TestShell::personMenuChangesThePerson()
{
    auto *button = m_fixture->window->findChild<PersonButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = button->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    menu->actions().at(1)->trigger();
    QCOMPARE(m_fixture->people.chosen, 1);
    QVERIFY(button->text().startsWith(QStringLiteral("Anna")));
    menu->close();
}

void TestShell::messageOfARoomAppearsWithoutTakingTheKeyboard()
{
    box()->setFocus();
    Q_EMIT m_fixture->leads->message(QStringLiteral("Saved"), Tone::Ok);
    const auto *toast = m_fixture->window->findChild<Toast *>();
    QVERIFY(toast->isVisible());
    QCOMPARE(toast->message(), QStringLiteral("Saved"));
    QCOMPARE(QApplication::focusWidget(), box());
}

void TestShell::f1ShowsTheShortcuts()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F1);
    auto *sheet = m_fixture->window->findChild<ShortcutSheet *>();
    QVERIFY(sheet != nullptr);
    QVERIFY(sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
}

void TestShell::roomAndSizeSurviveARestart()
{
    m_fixture->window->showRoom(1);
    m_fixture->window->resize(1111, 666);
    m_fixture->window->close();
    m_fixture->build();
    QCOMPARE(m_fixture->window->currentRoom()->id(), QStringLiteral("orders"));
    QCOMPARE(m_fixture->window->size(), QSize(1111, 666));
}

void TestShell::appearanceSurvivesARestart()
{
    m_fixture->appearance.setTheme(Theme::Dark);
    m_fixture->appearance.setScale(1.5);
    m_fixture->appearance.setLanguage(QStringLiteral("zh_CN"));
    m_fixture->style.setTheme(Theme::Light);
    m_fixture->style.setScale(1.0);
    m_fixture->language.setLanguage(QStringLiteral("en"));
    m_fixture->appearance.restore(Theme::Light);
    QCOMPARE(m_fixture->style.tokens().theme, Theme::Dark);
    QCOMPARE(m_fixture->style.tokens().scale, 1.5);
    QCOMPARE(m_fixture->language.language(), QStringLiteral("zh_CN"));
    m_fixture->language.setLanguage(QStringLiteral("en"));
}

void TestShell::tabFollowsReadingOrder()
{
    const QWidget *window = m_fixture->window.get();
    auto *navigation = m_fixture->window->findChild<NavigationBar *>();
    navigation->item(0)->setFocus();
    QList<QPoint> places;
    QWidget *first = QApplication::focusWidget();
    for (int i = 0; i < 20; ++i) {
        QWidget *focus = QApplication::focusWidget();
        places.append(focus->mapTo(window, QPoint(0, 0)));
        QTest::keyClick(focus, Qt::Key_Tab);
        if (QApplication::focusWidget() == first) {
            break;
        }
    }
    QVERIFY(places.size() >= 5); // navigation, search, person, sync light, shortcuts
    for (int i = 1; i < places.size(); ++i) {
        const bool sameLine = qAbs(places.at(i).y() - places.at(i - 1).y()) < 20;
        const bool further =
            sameLine ? places.at(i).x() > places.at(i - 1).x() : places.at(i).y() > places.at(i - 1).y();
        QVERIFY2(further || places.at(i - 1).x() < 168, qPrintable(QString::number(i)));
    }
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"

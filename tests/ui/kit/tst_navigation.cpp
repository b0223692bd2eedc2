// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/windowfixture.h"
#include "ui/shell/compositionguard.h"
#include "ui/shell/navigationbar.h"
#include "ui/shell/navitem.h"
#include "ui/shell/searchpopup.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/searchbox.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace forecourt;

// Ways through the window: history, command list, narrow navigation, scanner, input method.
namespace {

// What reaches a widget as keys.
class KeyLog final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            text += static_cast<QKeyEvent *>(event)->text();
        }
        return false;
    }

    QString text;
};

} // namespace

class TestNavigation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->build();
    }
    void cleanup() { m_fixture.reset(); }

    void altLeftGoesBackToTheRecord()
    {
        open(m_fixture->leads, "lead", kFirst);
        open(m_fixture->orders, "order", kSecond);
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_fixture->window->currentRoom(), m_fixture->leads);
        QCOMPARE(m_fixture->leads->opened, kFirst);
        key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_fixture->window->currentRoom(), m_fixture->orders);
        QCOMPARE(m_fixture->orders->opened, kSecond);
    }

    void recordsPassedByAreNoPlaces()
    {
        open(m_fixture->leads, "lead", kFirst);
        for (int i = 0; i < 20; ++i) { // arrow keys along a list
            m_fixture->clock.now += 100;
            Q_EMIT m_fixture->leads->recordShown(QStringLiteral("lead"),
                                                 QUuid::createUuidV5(kFirst, QByteArray::number(i)));
        }
        open(m_fixture->orders, "order", kSecond);
        key(Qt::Key_Left, Qt::AltModifier); // the last of them
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_fixture->leads->opened, kFirst);
    }

    void goingBackIsOfferedOnlyWherePossible()
    {
        QVERIFY(!offers(QStringLiteral("Back to where")));
        open(m_fixture->orders, "order", kSecond);
        QVERIFY(offers(QStringLiteral("Back to where")));
        QVERIFY(!offers(QStringLiteral("Forward again")));
    }

    void emptySearchOffersWhatCanBeDoneNow()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(popup()->isVisible());
        QCOMPARE(popup()->current()->hit.kind, QStringLiteral("command"));
        QTest::keyClick(box(), Qt::Key_Return); // nothing was chosen
        QCOMPARE(m_fixture->leads->printed, 0);
        QTest::keyClick(box(), Qt::Key_Down);
        QTest::keyClick(box(), Qt::Key_Return);
        QCOMPARE(m_fixture->leads->printed, 1);
    }

    void commandIsFoundByPinyin()
    {
        m_fixture->language.setLanguage(QStringLiteral("zh_CN"));
        QTest::keyClicks(box(), QStringLiteral("lijitongbu"));
        QVERIFY(popup()->isVisible());
        QTest::keyClick(box(), Qt::Key_Return);
        QCOMPARE(m_fixture->sync.asked, 1);
    }

    void codeOfOurPapersOpensItsRecord()
    {
        QTest::keyClicks(box(), QStringLiteral("forecourt:order/") + kSecond.toString(QUuid::WithoutBraces));
        QCOMPARE(m_fixture->orders->opened, kSecond);
        QVERIFY(box()->text().isEmpty());
    }

    void f9NarrowsTheNavigationAndThatIsRemembered()
    {
        auto *bar = m_fixture->window->findChild<NavigationBar *>();
        const int wide = bar->width();
        key(Qt::Key_F9);
        QVERIFY(bar->width() < wide / 2);
        QVERIFY(bar->item(0)->accessibleName().contains(QStringLiteral("Leads")));
        QVERIFY(bar->item(0)->toolTip().contains(QStringLiteral("Leads")));
        m_fixture->window->close();
        m_fixture->build();
        QVERIFY(m_fixture->window->findChild<NavigationBar *>()->isNarrow());
    }

    void scannerGoesToTheSearchFromAnywhere()
    {
        m_fixture->search.hits = {
            {QStringLiteral("order"), kSecond, QStringLiteral("R26"), QString(), {}, {}}};
        auto *button = focusedButton();
        scan(button, QStringLiteral("LVSHCAMB1CE054249"), 10);
        QCOMPARE(m_fixture->search.asked, QStringList(QStringLiteral("LVSHCAMB1CE054249")));
        QCOMPARE(m_fixture->orders->opened, kSecond);
    }

    // A burst must not reach the keys 1 to 4 of a list, whatever it begins with.
    void scannerGivesNoCharacterAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("digit second") << QStringLiteral("LE4HG4HB5BL012345");
        QTest::newRow("order number") << QStringLiteral("R261103-A0-001");
        QTest::newRow("digit first") << QStringLiteral("1FTFW1ET5DFC10312");
    }
    void scannerGivesNoCharacterAway()
    {
        QFETCH(QString, text);
        KeyLog log;
        auto *button = focusedButton();
        button->installEventFilter(&log);
        scan(button, text, 10);
        QCOMPARE(m_fixture->search.asked, QStringList(text));
        QVERIFY2(log.text.isEmpty(), qPrintable(log.text));
    }

    void scannerMayEndWithTabOrNothing()
    {
        auto *button = focusedButton();
        burst(button, QStringLiteral("LVSHCAMB1CE054249"), 10);
        sendKey(button, Qt::Key_Tab, QStringLiteral("\t"));
        QCOMPARE(m_fixture->search.asked.size(), 1);
        burst(focusedButton(), QStringLiteral("R261103-A0-001"), 10);
        QTRY_COMPARE(m_fixture->search.asked.size(), 2);
        QCOMPARE(m_fixture->search.asked.last(), QStringLiteral("R261103-A0-001"));
    }

    void scanWithoutAnyFocusIsSearched()
    {
        focusedButton()->clearFocus();
        scan(m_fixture->window.get(), QStringLiteral("LVSHCAMB1CE054249"), 10);
        QCOMPARE(m_fixture->search.asked.size(), 1);
    }

    void keysOfAPersonArriveInOrder()
    {
        KeyLog log;
        auto *button = focusedButton();
        button->installEventFilter(&log);
        burst(button, QStringLiteral("12"), 10); // quick, and no scan
        QTRY_COMPARE(log.text, QStringLiteral("12"));
    }

    void personIsNoScanner()
    {
        scan(focusedButton(), QStringLiteral("123456789"), 120);
        QVERIFY(m_fixture->search.asked.isEmpty());
    }

    void scannerInAFieldStaysThere()
    {
        auto *line = new QLineEdit(m_fixture->leads);
        line->show();
        line->setFocus();
        scan(line, QStringLiteral("LVSHCAMB1CE054249"), 10);
        QCOMPARE(line->text(), QStringLiteral("LVSHCAMB1CE054249"));
        QVERIFY(m_fixture->search.asked.isEmpty());
    }

    void keysOfACompositionReachNobodyElse()
    {
        CompositionGuard guard;
        qApp->installEventFilter(&guard);
        auto *line = new QLineEdit(m_fixture->leads);
        int confirmed = 0;
        connect(line, &QLineEdit::returnPressed, this, [&] { ++confirmed; });
        line->show();
        line->setFocus();
        QInputMethodEvent composing(QStringLiteral("wang"), {});
        QApplication::sendEvent(line, &composing);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Escape);
        QTest::keyClick(line, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(confirmed, 0);
        QCOMPARE(m_fixture->leads->steppedBack, 0);
        QCOMPARE(m_fixture->window->currentRoom(), m_fixture->leads);
        QInputMethodEvent done;
        done.setCommitString(QStringLiteral("王"));
        QApplication::sendEvent(line, &done);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(confirmed, 1);
        QCOMPARE(line->text(), QStringLiteral("王"));
    }

    void noTwoCommandsOfTheShellShareTheirKeys()
    {
        QList<QKeySequence> keys;
        for (const Shortcuts::Entry &entry : Shortcuts::all()) {
            QVERIFY2(!keys.contains(entry.keys), qPrintable(entry.keys.toString()));
            keys.append(entry.keys);
        }
        for (int i = 1; i <= Shortcuts::kMaxRooms; ++i) {
            QVERIFY(!keys.contains(Shortcuts::room(i)));
        }
    }

private:
    inline static const QUuid kFirst{QStringLiteral("{00000000-0000-7000-8000-0000000000a1}")};
    inline static const QUuid kSecond{QStringLiteral("{00000000-0000-7000-8000-0000000000a2}")};

    SearchBox *box() const { return m_fixture->window->findChild<SearchBox *>(); }
    SearchPopup *popup() const { return m_fixture->window->findChild<SearchPopup *>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_fixture->window.get(), key, modifiers);
    }

    // As a room does that is asked to show a record, and a person who stays there for a while.
    void open(ProbeRoom *room, const char *kind, const QUuid &id)
    {
        m_fixture->window->openRecord(QString::fromLatin1(kind), id);
        Q_EMIT room->recordShown(QString::fromLatin1(kind), id);
        m_fixture->clock.now += 5000;
    }

    bool offers(const QString &text)
    {
        m_fixture->window->findChild<SearchBox *>()->clear();
        QTest::keyClicks(box(), text);
        const bool found = popup()->current() != nullptr && popup()->current()->hit.title.contains(text);
        QTest::keyClick(box(), Qt::Key_Escape);
        return found;
    }

    QPushButton *focusedButton()
    {
        auto *button = new QPushButton(m_fixture->leads);
        button->show();
        button->setFocus();
        return button;
    }

    void sendKey(QWidget *widget, int key, const QString &character, int pace = 10)
    {
        m_at += static_cast<quint64>(pace);
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, character);
            event.setTimestamp(m_at);
            QApplication::sendEvent(widget, &event);
        }
    }

    // Keys of one device, `pace` milliseconds apart by their time stamps.
    void burst(QWidget *widget, const QString &text, int pace)
    {
        constexpr quint64 kLongPause = 5000;
        m_at += kLongPause;
        for (const QChar character : text) {
            sendKey(widget, character.toUpper().unicode(), character, pace);
        }
    }

    void scan(QWidget *widget, const QString &text, int pace)
    {
        burst(widget, text, pace);
        sendKey(widget, Qt::Key_Return, QStringLiteral("\r"), pace);
    }

    quint64 m_at = 1'000'000;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"

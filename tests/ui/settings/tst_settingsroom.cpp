// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/settings/deskport.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/staffmodel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace forecourt;

namespace {

// A desk that has not joined; every code is refused.
class LonelyDesk final : public DeskPort
{
public:
    [[nodiscard]] DeskFacts facts() const override { return m_facts; }
    void trust(const QString &) override {}
    void join(const JoinRequest &request) override
    {
        asked = request;
        Q_EMIT joinFailed({JoinProblem::Kind::Code, {}});
    }

    JoinRequest asked;
    DeskFacts m_facts;
};

} // namespace

// The Settings room over a real database, by keyboard.
class SettingsRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_settings = std::make_unique<StoreSettings>(*m_desk->storage);
        Store store;
        store.name = QStringLiteral("城东店");
        QVERIFY(answerOf(m_settings->create(store)));
        m_port = std::make_unique<LonelyDesk>();
        m_port->m_facts.suggestedName = QStringLiteral("desk-1");
        open();
    }
    void cleanup()
    {
        m_window.close();
        m_settings.reset();
        m_desk.reset();
    }

    void theStaffModelKeepsTheRulesOfQt()
    {
        StaffModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Staff person;
        person.id = StaffId(m_desk->ids.next());
        model.setStaff({person});
        QTRY_COMPARE(model.rowCount(), 1);
        model.setStaff({});
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void settingsAreTypedAndSavedByKeyboard()
    {
        focus("openTime");
        retype(QStringLiteral("8:30"));
        press(Qt::Key_Return);
        QCOMPARE(focusName(), QStringLiteral("closeTime"));
        retype(QStringLiteral("2000"));
        focus("bays");
        retype(QStringLiteral("8"));
        press(Qt::Key_Return);
        retype(QStringLiteral("360"));
        focus("tax");
        retype(QStringLiteral("13%"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored().bays, 8);
        QCOMPARE(stored().openMinute, 510);
        QCOMPARE(stored().closeMinute, 1200);
        QCOMPARE(stored().labourRate, 36'000);
        QCOMPARE(stored().taxBasisPoints, 1300);
        QTRY_COMPARE(line("labourRate")->text(), QStringLiteral("360.00"));
        QTRY_VERIFY(!m_room->findChild<QAbstractButton *>(QStringLiteral("saveSettings"))->isEnabled());
    }

    void whatCannotBeIsRefusedBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no name") << QStringLiteral("storeName") << QString();
        QTest::newRow("no time") << QStringLiteral("openTime") << QStringLiteral("morning");
        QTest::newRow("closing first") << QStringLiteral("closeTime") << QStringLiteral("07:00");
        QTest::newRow("no number") << QStringLiteral("bays") << QStringLiteral("many");
        QTest::newRow("no amount") << QStringLiteral("labourRate") << QStringLiteral("12.345");
        QTest::newRow("no percentage") << QStringLiteral("tax") << QStringLiteral("130");
    }

    void whatCannotBeIsRefusedBesideItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        const Store before = stored();
        focus(field.toLatin1().constData());
        retype(typed);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(focusName(), field);
        QVERIFY(!hintOf(field).isEmpty());
        QCOMPARE(line(field.toLatin1().constData())->text(), typed);
        QCOMPARE(stored(), before);
    }

    void aChangeOfAnotherDeskDoesNotOverwriteWhatIsTyped()
    {
        focus("storeGroup");
        retype(QStringLiteral("mine"));
        Store theirs = stored();
        theirs.groupName = QStringLiteral("theirs");
        theirs.bays = 4;
        QVERIFY(answerOf(m_settings->save({}, {stored(), theirs, {}})));
        QTRY_COMPARE(line("bays")->text(), QStringLiteral("4"));
        QCOMPARE(line("storeGroup")->text(), QStringLiteral("mine"));
        QVERIFY(hintOf(QStringLiteral("storeGroup")).contains(QStringLiteral("theirs")));
    }

    void peopleAreAddedByKeyboard()
    {
        m_room->createNew();
        QTRY_COMPARE(focusName(), QStringLiteral("staffName"));
        type(QStringLiteral("张敏"));
        press(Qt::Key_Return);
        QCOMPARE(focusName(), QStringLiteral("staffRole"));
        press(Qt::Key_Down);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(staff().size(), 1);
        QCOMPARE(staff().first().role, QStringLiteral("advisor"));
        QTRY_COMPARE(focusName(), QStringLiteral("newPerson"));
    }

    void somebodyLeavesAndComesBack()
    {
        QVERIFY(answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("张敏"), QStringLiteral("sales")})));
        auto *toggle = m_room->findChild<QAbstractButton *>(QStringLiteral("staffToggle"));
        QTRY_VERIFY(toggle->isVisible());
        toggle->click();
        QTRY_VERIFY(!staff().first().active);
        QTRY_COMPARE(toggle->text(), QStringLiteral("Works here again"));
        toggle->click();
        QTRY_VERIFY(staff().first().active);
    }

    void theChecklistJumpsAndCounts()
    {
        QSignalSpy counts(m_room, &Room::countChanged);
        auto *bays = m_room->findChild<QAbstractButton *>(QStringLiteral("step_bays"));
        QTRY_VERIFY(bays->isVisible());
        bays->setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(focusName(), QStringLiteral("bays"));
        auto *confirm = m_room->findChild<QAbstractButton *>(QStringLiteral("confirm_numbers"));
        confirm->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(!counts.isEmpty() && counts.last().first().toInt() == 5);
        QTRY_VERIFY(!confirm->isVisible());
    }

    void aDismissedChecklistDoesNotComeBack()
    {
        auto *dismiss = m_room->findChild<QAbstractButton *>(QStringLiteral("dismissChecklist"));
        QTRY_VERIFY(dismiss->isVisible());
        dismiss->click();
        QTRY_VERIFY(!dismiss->isVisible());
        open();
        QTRY_COMPARE(focusName(), QStringLiteral("storeName"));
        QVERIFY(!m_room->findChild<QAbstractButton *>(QStringLiteral("dismissChecklist"))->isVisible());
    }

    void aRefusedCodeIsSaidBesideItAndStays()
    {
        QCOMPARE(line("joinName")->text(), QStringLiteral("desk-1"));
        focus("joinServer");
        type(QStringLiteral("sync.example.com"));
        press(Qt::Key_Return);
        type(QStringLiteral("ABCD"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_port->asked.code, QStringLiteral("ABCD"));
        QVERIFY(!hintOf(QStringLiteral("joinCode")).isEmpty());
        QCOMPARE(line("joinCode")->text(), QStringLiteral("ABCD"));
    }

    void pictures()
    {
        if (!RoomWindow::takesPictures()) {
            QSKIP("only where pictures are asked for");
        }
        QVERIFY(answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("张敏"), QStringLiteral("advisor")})));
        QVERIFY(answerOf(m_settings->saveStaff({}, {{}, QStringLiteral("何静"), QStringLiteral("sales")})));
        m_window.takePictures(QStringLiteral("settings"));
    }

private:
    void open()
    {
        m_room = new SettingsRoom(*m_settings, *m_port, m_people);
        QSignalSpy shown(m_room, &Room::countChanged);
        m_window.open(m_room);
        QTRY_VERIFY(!shown.isEmpty());
        m_room->activate();
    }
    QLineEdit *line(const char *name) { return m_room->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    void focus(const char *name)
    {
        line(name)->setFocus();
        QTRY_COMPARE(focusName(), QString::fromLatin1(name));
    }
    static QString focusName()
    {
        return QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->objectName() : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text)
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->insert(text);
    }
    static void retype(const QString &text)
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->setText(text);
    }
    // The sentence beneath a field: what stands in its form field besides the label.
    QString hintOf(const QString &field)
    {
        auto *form = m_room->findChild<QWidget *>(field)->parentWidget();
        const auto labels = form->findChildren<QLabel *>();
        return labels.last()->isVisible() && labels.size() > 1 ? labels.last()->text() : QString();
    }
    Store stored()
    {
        const auto view = answerOf(m_settings->load());
        return view ? view->store : Store();
    }
    QList<Staff> staff()
    {
        const auto view = answerOf(m_settings->load());
        return view ? view->staff : QList<Staff>();
    }

    OnePerson m_people;
    RoomWindow m_window;
    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<StoreSettings> m_settings;
    std::unique_ptr<LonelyDesk> m_port;
    SettingsRoom *m_room = nullptr;
};

QTEST_MAIN(SettingsRoomTest)
#include "tst_settingsroom.moc"

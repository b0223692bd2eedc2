// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idlelock.h"
#include "app/window/peopleadapter.h"
#include "models/domain/signinwaits.h"
#include "models/storage/records.h"
#include "tests/support/manualclock.h"
#include "tests/window/deskfixture.h"
#include "ui/shell/appearance.h"
#include "ui/signin/signinpage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace forecourt;

namespace {

const QString kAdministrator = QStringLiteral("陈曦");
const QString kTechnician = QStringLiteral("马超");
const QString kPin = QStringLiteral("271828");
const QString kOtherPin = QStringLiteral("314159");

} // namespace

// Signing in, switching and locking with the keyboard alone, in the real window.
class TestSignInWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskFixture>(2);
        m_administrator = idOf(kAdministrator);
        m_technician = idOf(kTechnician);
        people().choose(m_administrator);
        QTRY_COMPARE(people().current().id, m_administrator);
    }
    void cleanup() { m_desk.reset(); }

    void whoSetsTheirOwnPinGoesOnWorking()
    {
        setPin(m_administrator, kPin);
        QTRY_VERIFY(people().canLock());
        QVERIFY(!people().isLocked());
        QCOMPARE(people().current().id, m_administrator);
    }

    void whoeverHasAPinSignsInAfterARestart()
    {
        setPin(m_administrator, kPin);
        restart();
        QVERIFY(page()->isVisible());
        QCOMPARE(people().current().id, StaffId());
        typeSecret(kPin);
        QTRY_VERIFY(!page()->isVisible());
        QCOMPARE(people().current().id, m_administrator);
    }

    void lockingCoversTheWindowAndItsKeys()
    {
        openStore();
        const QString room = m_desk->main().currentRoom()->id();
        m_desk->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->geometry(), m_desk->main().rect());
        m_desk->key(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(m_desk->main().currentRoom()->id(), room);
        QVERIFY(!m_desk->main().currentRoom()->isEnabled());
        for (int i = 0; i < 30; ++i) { // the Tab key leads nowhere beneath
            m_desk->key(Qt::Key_Tab);
            QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
        }
        m_desk->key(Qt::Key_Escape);
        m_desk->key(Qt::Key_Escape);
        QVERIFY(page()->isVisible());
    }

    void fiveWrongPinsBeginAWait()
    {
        openStore();
        people().lock();
        for (int i = 0; i < kFreeFailures; ++i) {
            QTRY_VERIFY(!secret()->isReadOnly());
            typeSecret(kOtherPin);
            QVERIFY(secret()->text().isEmpty());
            QTRY_VERIFY(go()->isEnabled() || secret()->isReadOnly());
        }
        QTRY_VERIFY(secret()->isReadOnly());
        QVERIFY(says(QStringLiteral("Too many wrong tries")));
        typeSecret(kPin);
        QVERIFY(page()->isVisible());
        restart();
        typeSecret(kPin); // nor does a restart help
        QTRY_VERIFY(says(QStringLiteral("Too many wrong tries")));
        QVERIFY(page()->isVisible());
    }

    void somebodyElseTakesOverWithTheKeyboard()
    {
        openStore();
        m_desk->key(Qt::Key_F8);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("signInPeople"));
        chooseInList(kTechnician);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("signInSecret"));
        typeSecret(kOtherPin);
        QTRY_COMPARE(people().current().id, m_technician);
        QTRY_VERIFY(!page()->isVisible());
    }

    void whatIsTypedOutlastsAChangeOfSomebodyElse()
    {
        openStore();
        people().lock();
        QTRY_VERIFY(secret()->hasFocus());
        QTest::keyClicks(secret(), QStringLiteral("12"));
        QSignalSpy changed(&people(), &PeoplePort::changed);
        setPin(m_technician, kPin); // as another desk may at any time
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(secret()->text(), QStringLiteral("12"));
        QVERIFY(secret()->hasFocus());
    }

    void whoDoesNotSwitchAfterAllGoesBack()
    {
        openStore();
        m_desk->key(Qt::Key_F8);
        QTRY_VERIFY(page()->isVisible());
        m_desk->key(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible());
        QCOMPARE(people().current().id, m_administrator);
    }

    void whatOneTypedIsNotShownToTheNext()
    {
        openStore();
        m_desk->key(Qt::Key_1, Qt::ControlModifier);
        m_desk->key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(DeskFixture::focusLabel(), QStringLiteral("Name"));
        DeskFixture::type(QStringLiteral("尉迟明"));
        switchTo(kTechnician, kOtherPin);
        QVERIFY(!holds(QStringLiteral("尉迟明")));
        switchTo(kAdministrator, kPin);
        QTRY_COMPARE(people().current().id, m_administrator);
        QTRY_VERIFY(!page()->isVisible());
        m_desk->key(Qt::Key_1, Qt::ControlModifier);
        m_desk->key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(holds(QStringLiteral("尉迟明")));
    }

    void whatARoleMayNotDoSaysWhy()
    {
        openStore();
        QVERIFY(button(QStringLiteral("importButton"))->isEnabled());
        switchTo(kTechnician, kOtherPin);
        QTRY_COMPARE(people().current().id, m_technician);
        QTRY_VERIFY(!button(QStringLiteral("importButton"))->isEnabled());
        const QString why = QStringLiteral("Only some may import tables: manager, administrator.");
        QCOMPARE(button(QStringLiteral("importButton"))->toolTip(), why);
        QCOMPARE(button(QStringLiteral("importButton"))->accessibleDescription(), why);
        QVERIFY(!button(QStringLiteral("newPerson"))->isEnabled());
    }

    void anUntouchedDeskLocks()
    {
        openStore();
        ManualClock steady;
        IdleLock idle(people(), steady);
        steady.advance(10 * 60'000 - 1);
        idle.check();
        QVERIFY(!people().isLocked());
        m_desk->key(Qt::Key_Shift);
        steady.advance(10 * 60'000 - 1);
        idle.check();
        QVERIFY(!people().isLocked());
        steady.advance(1);
        idle.check();
        QVERIFY(people().isLocked());
        QTRY_VERIFY(page()->isVisible());
    }

    void aDeskWithoutPinsNeverLocks()
    {
        ManualClock steady;
        IdleLock idle(people(), steady);
        steady.advance(86'400'000);
        idle.check();
        QVERIFY(!people().isLocked());
        m_desk->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!page()->isVisible());
    }

    void whoHasNoPinWorksOnWhereNobodyHasTo()
    {
        setPin(m_administrator, kPin);
        restart();
        m_desk->key(Qt::Key_Escape); // to the list
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("signInPeople"));
        chooseInList(kTechnician);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE(people().current().id, m_technician);
        QTRY_VERIFY(!page()->isVisible());
    }

    void whoIsTakenOffTheListIsOutAtOnce()
    {
        openStore();
        switchTo(kTechnician, kOtherPin);
        const auto left = m_desk->desk->storage().write(
            Author{m_administrator, QStringLiteral("test")}, [this](Mutation &mutation) -> Result<void> {
                const Staff before = **records::staff().find(mutation.database(), m_technician);
                Staff after = before;
                after.active = false;
                return records::staff().update(mutation, before, after);
            });
        QVERIFY(left.result());
        QTRY_VERIFY(people().isLocked());
        QTRY_VERIFY(page()->isVisible());
    }

    void whereEverybodySignsInNowSoDoesWhoeverIsHere()
    {
        people().choose(m_technician);
        closeStore(); // nobody has proved to be the technician
        QCOMPARE(people().current().id, StaffId());
        typeSecret(kOtherPin);
        QTRY_COMPARE(people().current().id, m_technician);
    }

    void theNameOfWhoeverSignedInIsOnWhatTheyDo()
    {
        openStore();
        switchTo(kTechnician, kOtherPin);
        QTRY_COMPARE(people().current().id, m_technician);
        const auto own = people().service().setSecret(people().current().id, m_technician, SecretKind::Pin,
                                                      QStringLiteral("662607"));
        QVERIFY(own.result());
        const QString actor =
            m_desk->text(QStringLiteral("SELECT hex(actor) FROM audit ORDER BY hlc DESC LIMIT 1"));
        QCOMPARE(actor.toLower(), QString::fromLatin1(m_technician.toBytes().toHex()));
    }

    // Written where FORECOURT_PICTURES names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("FORECOURT_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("for looking at");
        }
        openStore();
        for (const auto &[theme, scale, suffix] :
             {std::tuple(Theme::Light, 1.0, QString()), std::tuple(Theme::Dark, 1.0, QStringLiteral("-dark")),
              std::tuple(Theme::Light, 2.0, QStringLiteral("-200"))}) {
            m_desk->window->appearance().setTheme(theme);
            m_desk->window->appearance().setScale(scale);
            m_desk->main().resize(1366, 768);
            const auto save = [&, end = suffix](const char *name) {
                QCoreApplication::processEvents();
                const QString file = folder + u'/' + QLatin1String(name) + end + QStringLiteral(".png");
                QVERIFY(m_desk->main().grab().save(file));
            };
            m_desk->key(Qt::Key_F8);
            QTRY_VERIFY(page()->isVisible());
            save("switch");
            m_desk->key(Qt::Key_Escape);
            people().lock();
            QTRY_VERIFY(page()->isVisible());
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1234"));
            save("locked");
            m_desk->key(Qt::Key_Return);
            QTRY_VERIFY(go()->isEnabled());
            save("wrong");
            typeSecret(kPin);
            QTRY_VERIFY(!page()->isVisible());
            m_desk->main().showRoom(QStringLiteral("settings"));
            auto *table = m_desk->main().findChild<QAbstractItemView *>(QStringLiteral("staffTable"));
            QTRY_VERIFY(table != nullptr && table->model()->rowCount() > 0);
            table->setFocus();
            button(QStringLiteral("staffSecret"))->click();
            save("settings");
            m_desk->key(Qt::Key_Escape);
        }
    }

private:
    PeopleAdapter &people() { return m_desk->window->people(); }
    SignInPage *page() { return m_desk->main().findChild<SignInPage *>(); }
    QLineEdit *secret() { return page()->findChild<QLineEdit *>(QStringLiteral("signInSecret")); }
    QAbstractButton *go() { return page()->findChild<QAbstractButton *>(QStringLiteral("signInGo")); }
    QAbstractButton *button(const QString &name) { return m_desk->main().findChild<QAbstractButton *>(name); }

    StaffId idOf(const QString &name)
    {
        for (const Person &person : people().people()) {
            if (person.name == name) {
                return person.id;
            }
        }
        qFatal("nobody of this name");
    }

    void setPin(const StaffId &person, const QString &pin)
    {
        const auto set = people().service().setSecret(m_administrator, person, SecretKind::Pin, pin).result();
        QVERIFY2(set, qPrintable(set ? QString() : set.error().detail));
    }

    // Everybody signs in from now on.
    void closeStore()
    {
        const auto promoted = m_desk->desk->storage().write(
            Author{m_administrator, QStringLiteral("test")}, [this](Mutation &mutation) -> Result<void> {
                const Staff before = **records::staff().find(mutation.database(), m_administrator);
                Staff after = before;
                after.role = QStringLiteral("administrator");
                return records::staff().update(mutation, before, after);
            });
        QVERIFY(promoted.result());
        setPin(m_administrator, kPin);
        setPin(m_technician, kOtherPin);
        QTRY_VERIFY(people().canLock()); // the desk has heard of it
        QVERIFY(people().service().requireSignIn(m_administrator, true).result());
        QTRY_VERIFY(people().rights().isBound());
        QVERIFY(people().isLocked());
        QTRY_VERIFY(page()->isVisible());
    }

    // The administrator is the first who does.
    void openStore()
    {
        closeStore();
        typeSecret(kPin);
        QTRY_COMPARE(people().current().id, m_administrator);
        QTRY_VERIFY(!page()->isVisible());
    }

    void typeSecret(const QString &text)
    {
        QTRY_VERIFY(page()->isVisible());
        QTRY_VERIFY(secret()->hasFocus());
        QTest::keyClicks(secret(), text);
        m_desk->key(Qt::Key_Return);
    }

    void chooseInList(const QString &name)
    {
        auto *list = page()->findChild<QAbstractItemView *>(QStringLiteral("signInPeople"));
        m_desk->key(Qt::Key_Home);
        while (list->currentIndex().data().toString() != name) {
            const int row = list->currentIndex().row();
            m_desk->key(Qt::Key_Down);
            QVERIFY(list->currentIndex().row() == row + 1);
        }
    }

    void switchTo(const QString &name, const QString &pin)
    {
        const QPointer<MainWindow> before = &m_desk->main();
        m_desk->key(Qt::Key_F8);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("signInPeople"));
        chooseInList(name);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE(DeskFixture::focusName(), QStringLiteral("signInSecret"));
        typeSecret(pin);
        QTRY_COMPARE(people().current().name, name);
        QTRY_VERIFY(before.isNull()); // windows of their own
        QTRY_VERIFY(!page()->isVisible());
    }

    bool says(const QString &text)
    {
        const auto labels = page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    // In any field of the window.
    bool holds(const QString &text)
    {
        const auto fields = m_desk->main().findChildren<QLineEdit *>();
        return std::any_of(fields.begin(), fields.end(),
                           [&](const QLineEdit *field) { return field->text().contains(text); });
    }

    void restart()
    {
        m_desk->window.reset();
        m_desk->window = std::make_unique<DeskWindow>(*qApp, *m_desk->desk, CommandLine());
        m_desk->main().show();
        QApplication::setActiveWindow(&m_desk->main());
        QTRY_VERIFY(page()->isVisible());
    }

    std::unique_ptr<DeskFixture> m_desk;
    StaffId m_administrator;
    StaffId m_technician;
};

QTEST_MAIN(TestSignInWindow)
#include "tst_signinwindow.moc"

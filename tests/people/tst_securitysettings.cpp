// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dealerdata.h"
#include "ui/settings/secretform.h"
#include "ui/settings/securitycard.h"
#include "ui/shell/peopleport.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace forecourt;

namespace {

class WhoIsHere final : public PeoplePort
{
public:
    [[nodiscard]] QList<Person> people() const override { return {person}; }
    [[nodiscard]] Person current() const override { return person; }
    void choose(const StaffId & /*id*/) override {}
    [[nodiscard]] Rights rights() const override { return allowed; }

    Person person;
    Rights allowed;
};

} // namespace

// Where PINs are set and signing in is switched on.
class TestSecuritySettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_service = std::make_unique<SignInService>(*m_desk->storage, m_steady);
        m_people.allowed = {};
        m_people.person.id = StaffId(m_desk->ids.next());
        Staff anna;
        anna.id = m_people.person.id;
        anna.name = QStringLiteral("Anna");
        anna.role = QStringLiteral("administrator");
        put(*m_desk, records::staff(), anna);
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    void aPinIsTypedTwiceAndSent()
    {
        SecretForm form;
        QSignalSpy sent(&form, &SecretForm::submitted);
        open(form);
        type(form, "secret", QStringLiteral("271828"));
        type(form, "secretAgain", QStringLiteral("271828"));
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().at(0).value<StaffId>(), m_people.person.id);
        QCOMPARE(sent.first().at(1).value<SecretKind>(), SecretKind::Pin);
        QCOMPARE(sent.first().at(2).toString(), QStringLiteral("271828"));
        form.stop();
        QVERIFY(form.findChild<QLineEdit *>(QStringLiteral("secret"))->text().isEmpty());
    }

    void whatIsTypedOtherwiseTheSecondTimeIsNotSent()
    {
        SecretForm form;
        QSignalSpy sent(&form, &SecretForm::submitted);
        open(form);
        type(form, "secret", QStringLiteral("271828"));
        type(form, "secretAgain", QStringLiteral("271829"));
        QVERIFY(sent.isEmpty());
        QVERIFY(says(form, QStringLiteral("This is not the same.")));
    }

    void aPoorPinSaysWhatIsWrong()
    {
        SecretForm form;
        QSignalSpy sent(&form, &SecretForm::submitted);
        open(form);
        type(form, "secret", QStringLiteral("123456"));
        type(form, "secretAgain", QStringLiteral("123456"));
        QVERIFY(says(form, QStringLiteral("Others would guess this first.")));
        type(form, "secret", QStringLiteral("2718"));
        type(form, "secretAgain", QStringLiteral("2718"));
        QVERIFY(says(form, QStringLiteral("6 digits at least.")));
        QVERIFY(sent.isEmpty());
    }

    void theSecretIsNeverReadable()
    {
        SecretForm form;
        for (const char *name : {"secret", "secretAgain"}) {
            const auto *field = form.findChild<QLineEdit *>(QString::fromLatin1(name));
            QCOMPARE(field->echoMode(), QLineEdit::Password);
        }
    }

    void switchingOnNeedsSomethingToSignInWith()
    {
        SecurityCard card(*m_service, m_people);
        QSignalSpy told(&card, &SecurityCard::message);
        card.show();
        required(card)->click();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().startsWith(QLatin1String("Set a PIN or password")));
        QTRY_VERIFY(!required(card)->isChecked());
        QVERIFY(answerOf(m_service->setSecret(m_people.person.id, m_people.person.id, SecretKind::Pin,
                                              QStringLiteral("271828"))));
        required(card)->click();
        QTRY_VERIFY(answerOf(m_service->load())->policy.signInRequired);
        auto *first = card.findChild<QComboBox *>(QStringLiteral("firstAdministrator"));
        QTRY_COMPARE(first->currentText(), QStringLiteral("Anna"));
        QTRY_VERIFY(first->isVisible());
    }

    void theTimeUntilADeskLocksIsChosen()
    {
        SecurityCard card(*m_service, m_people);
        card.show();
        auto *lock = card.findChild<QComboBox *>(QStringLiteral("lockMinutes"));
        QTRY_COMPARE(lock->currentData().toInt(), 10);
        lock->setFocus();
        QTest::keyClick(lock, Qt::Key_Up);
        QTRY_COMPARE(answerOf(m_service->load())->policy.lockMinutes, 5);
    }

    void aManagerSeesAndDoesNotChangeIt()
    {
        m_people.allowed = Rights::of(StaffRole::Manager);
        SecurityCard card(*m_service, m_people);
        QVERIFY(!required(card)->isEnabled());
        QCOMPARE(required(card)->toolTip(),
                 QStringLiteral("Only some may change how people sign in: administrator."));
    }

private:
    void open(SecretForm &form)
    {
        form.start(m_people.person.id, QStringLiteral("Anna"), std::nullopt);
        QApplication::setActiveWindow(&form);
        QVERIFY(form.isActiveWindow());
    }
    static void type(SecretForm &form, const char *name, const QString &text)
    {
        auto *field = form.findChild<QLineEdit *>(QString::fromLatin1(name));
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static bool says(const QWidget &widget, const QString &text)
    {
        const auto labels = widget.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text; });
    }
    static QCheckBox *required(const SecurityCard &card)
    {
        return card.findChild<QCheckBox *>(QStringLiteral("signInRequired"));
    }

    std::unique_ptr<StorageFixture> m_desk;
    ManualClock m_steady;
    std::unique_ptr<SignInService> m_service;
    WhoIsHere m_people;
};

QTEST_MAIN(TestSecuritySettings)
#include "tst_securitysettings.moc"

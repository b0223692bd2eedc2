// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/rightswords.h"

#include <QPushButton>
#include <QtTest>

using namespace forecourt;

namespace {

class OnePerson final : public PeoplePort
{
public:
    [[nodiscard]] QList<Person> people() const override { return {}; }
    [[nodiscard]] Person current() const override { return {}; }
    void choose(const StaffId & /*id*/) override {}
    [[nodiscard]] Rights rights() const override { return m_rights; }

    void become(const Rights &rights)
    {
        m_rights = rights;
        Q_EMIT changed();
    }

private:
    Rights m_rights;
};

} // namespace

// What a role may not do is disabled and says why.
class TestRightsGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_people.become({}); }

    void aButtonThatIsNotForARoleSaysForWhomItIs()
    {
        QPushButton button;
        button.setToolTip(QStringLiteral("Ten percent"));
        RightsGate::put(&button, m_people, Action::GiveDiscounts);
        QVERIFY(button.isEnabled());
        m_people.become(Rights::of(StaffRole::Parts));
        QVERIFY(!button.isEnabled());
        const QString why =
            QStringLiteral("Only some may give discounts: service advisor, manager, administrator.");
        QCOMPARE(button.toolTip(), why);
        QCOMPARE(button.accessibleDescription(), why);
        m_people.become(Rights::of(StaffRole::Advisor));
        QVERIFY(button.isEnabled());
        QCOMPARE(button.toolTip(), QStringLiteral("Ten percent"));
        QVERIFY(button.accessibleDescription().isEmpty());
    }

    void theRoomCannotOpenWhatTheRoleCloses()
    {
        QPushButton button;
        button.setEnabled(false);
        m_people.become(Rights::of(StaffRole::Parts));
        RightsGate::put(&button, m_people, Action::GiveDiscounts);
        button.setEnabled(true);
        QVERIFY(!button.isEnabled());
        m_people.become(Rights());
        QVERIFY(button.isEnabled()); // as the room asked
    }

    void whatTheRoomClosesStaysClosed()
    {
        QPushButton button;
        RightsGate::put(&button, m_people, Action::GiveDiscounts);
        button.setEnabled(false);
        m_people.become(Rights::of(StaffRole::Parts));
        m_people.become(Rights());
        QVERIFY(!button.isEnabled());
    }

    void theReasonOutlivesAnotherToolTip()
    {
        QPushButton button;
        m_people.become(Rights::of(StaffRole::Parts));
        RightsGate::put(&button, m_people, Action::GiveDiscounts);
        button.setToolTip(QStringLiteral("Ten percent"));
        QVERIFY(button.toolTip().startsWith(QLatin1String("Only some may give discounts")));
        m_people.become(Rights());
        QCOMPARE(button.toolTip(), QStringLiteral("Ten percent"));
    }

    void oneOfSeveralRightsIsEnough()
    {
        QPushButton button;
        RightsGate::put(&button, m_people, {Action::EditOrders, Action::ReceiveVehicles});
        m_people.become(Rights::of(StaffRole::FrontDesk));
        QVERIFY(button.isEnabled());
        m_people.become(Rights::of(StaffRole::Sales));
        QVERIFY(!button.isEnabled());
    }

    void anUnknownRoleIsKeptFromEverything()
    {
        QPushButton button;
        RightsGate::put(&button, m_people, Action::AddNotes);
        m_people.become(Rights::of(std::nullopt));
        QVERIFY(!button.isEnabled());
    }

    void everyReasonIsASentence_data()
    {
        QTest::addColumn<QString>("reason");
        for (const Action action : allOf<Action>()) {
            const QString reason = QStringLiteral("may-not: ") + wordOf(action);
            QTest::newRow(qPrintable(reason)) << reason;
        }
        for (const char *word : {"unknown-person", "has-left", "unknown-role", "first-administrator"}) {
            QTest::newRow(word) << QString::fromLatin1(word);
        }
    }

    void everyReasonIsASentence()
    {
        QFETCH(QString, reason);
        const QString sentence = RightsWords::ofReason(reason);
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY(!sentence.contains(reason));
        QCOMPARE(RightsWords::explained(QStringLiteral("Not saved: ") + reason),
                 QStringLiteral("Not saved: ") + sentence);
    }

    void otherReasonsAreLeftAsTheyAre()
    {
        QVERIFY(RightsWords::ofReason(QStringLiteral("wrong-type: customer.surname")).isEmpty());
        QCOMPARE(RightsWords::explained(QStringLiteral("The disk is full")),
                 QStringLiteral("The disk is full"));
    }

private:
    OnePerson m_people;
};

QTEST_MAIN(TestRightsGate)
#include "tst_rightsgate.moc"

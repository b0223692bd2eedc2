// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leads/roomwords.h"
#include "ui/leads/callform.h"
#include "ui/leads/knownperson.h"
#include "ui/leads/leadform.h"
#include "ui/leads/leadlistpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/countdownbadge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace forecourt;

namespace {

constexpr qint64 kMinute = 60 * 1000;

QLineEdit *field(const RoomFixture &fixture, const QString &name)
{
    for (QLineEdit *line : fixture.visible<QLineEdit>()) {
        if (line->accessibleName() == name) {
            return line;
        }
    }
    return nullptr;
}

} // namespace

class TestLeadsRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadIsTakenDownWithoutAMouse()
    {
        RoomFixture fixture;
        fixture.open();
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        fixture.type(QStringLiteral("赵子轩"));
        fixture.press(Qt::Key_Tab);
        fixture.type(QStringLiteral("13800138000"));
        fixture.press(Qt::Key_Tab); // e-mail
        fixture.press(Qt::Key_Tab); // source
        fixture.press(Qt::Key_Down);
        fixture.press(Qt::Key_Tab); // interest
        fixture.press(Qt::Key_Tab);
        fixture.type(QStringLiteral("宝马"));
        fixture.press(Qt::Key_Tab);
        fixture.type(QStringLiteral("5 系"));
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rows(fixture), 1);
        QTRY_VERIFY(panel(fixture)->isVisible());
        const LeadId id = panel(fixture)->lead();
        const Lead lead = fixture.desk.lead(id);
        QCOMPARE_EQ(lead.contactName, QStringLiteral("赵子轩"));
        QCOMPARE_EQ(lead.contactPhone, QStringLiteral("13800138000"));
        QCOMPARE_EQ(lead.source, QStringLiteral("phone"));
        QCOMPARE_EQ(lead.make, QStringLiteral("宝马"));
        QCOMPARE_EQ(lead.model, QStringLiteral("5 系"));
        QCOMPARE_EQ(lead.ownerStaff, fixture.desk.liu.id);
        QCOMPARE_EQ(QApplication::focusWidget(), table(fixture));
    }

    void aCallIsRecordedWithoutAMouse()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("林欣怡"), QStringLiteral("13900139000"));
        fixture.desk.desk.clock.advance(kMinute);
        const LeadId second = fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_COMPARE(rows(fixture), 2);
        fixture.press(Qt::Key_Down);
        QTRY_COMPARE(panel(fixture)->detail().lead().id, second);
        fixture.press(Qt::Key_1);
        QTRY_VERIFY(fixture.isTyping());
        fixture.type(QStringLiteral("周六下午可到店"));
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.desk.lead(second).status, LeadStatus::Contacted);
        const LeadDetail detail = fixture.desk.detail(second);
        QCOMPARE_EQ(detail.lead().firstResponseBy, fixture.desk.liu.id);
        QVERIFY(detail.lead().nextFollowUpAt > fixture.desk.desk.clock.nowMs());
        QVERIFY(
            fixture.desk.detail(second).history.at(1).event.data.contains(QStringLiteral("周六下午可到店")));
        QTRY_VERIFY(!panel(fixture)->callForm()->isStarted());
    }

    void theThirdKeyOffersToEndALeadWithAWrongNumber()
    {
        RoomFixture fixture;
        const LeadId id = fixture.desk.newLead(QStringLiteral("彭飞"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_COMPARE(panel(fixture)->detail().lead().id, id);
        fixture.press(Qt::Key_3);
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.desk.lead(id).status, LeadStatus::Invalid);
        QTRY_COMPARE(rows(fixture), 0);
    }

    void whoIsKnownIsSaidWhileTheNumberIsTyped()
    {
        RoomFixture fixture;
        const LeadId known = fixture.desk.newLead(QStringLiteral("赵轩"), QStringLiteral("138 0013 8000"));
        fixture.open();
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        fixture.press(Qt::Key_Tab);
        fixture.type(QStringLiteral("+8613800138000"));
        QTRY_VERIFY(fixture.room->findChild<KnownPerson *>()->isVisible());
        QVERIFY(words(fixture).contains(QStringLiteral("赵轩 already has an open lead")));
        QTRY_COMPARE(field(fixture, QStringLiteral("Name"))->text(), QStringLiteral("赵轩"));
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rows(fixture), 2);
        QCOMPARE_EQ(fixture.desk.lead(panel(fixture)->lead()).customer, fixture.desk.lead(known).customer);
    }

    void escapeKeepsWhatWasTyped()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("林欣怡"), QStringLiteral("13900139000"));
        fixture.open();
        QTRY_COMPARE(rows(fixture), 1);
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        fixture.type(QStringLiteral("赵子轩"));
        fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(panel(fixture)->isVisible());
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE_EQ(field(fixture, QStringLiteral("Name"))->text(), QStringLiteral("赵子轩"));
    }

    void theDraftSurvivesARestart()
    {
        RoomFixture fixture;
        fixture.open();
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        fixture.type(QStringLiteral("赵子轩"));
        fixture.shell.window->close();
        fixture.open();
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE_EQ(field(fixture, QStringLiteral("Name"))->text(), QStringLiteral("赵子轩"));
    }

    void aNoteWaitsAtItsLead()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("林欣怡"), QStringLiteral("13900139000"));
        fixture.desk.desk.clock.advance(kMinute);
        fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_COMPARE(rows(fixture), 2);
        QTRY_COMPARE(panel(fixture)->detail().row.customerName, QStringLiteral("林欣怡"));
        fixture.press(Qt::Key_2);
        fixture.type(QStringLiteral("忙"));
        fixture.press(Qt::Key_Escape);
        fixture.press(Qt::Key_Down);
        QTRY_COMPARE(panel(fixture)->detail().row.customerName, QStringLiteral("赵子轩"));
        QVERIFY(panel(fixture)->callForm()->record().note.isEmpty());
        fixture.press(Qt::Key_Up);
        QTRY_COMPARE(panel(fixture)->callForm()->record().note, QStringLiteral("忙"));
        QCOMPARE_EQ(panel(fixture)->callForm()->record().outcome, CallOutcome::NoAnswer);
    }

    void theClockCountsDownAndPast()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_COMPARE(rows(fixture), 1);
        auto *badge = fixture.room->findChild<CountdownBadge *>();
        QTRY_VERIFY(badge->isVisible());
        fixture.desk.desk.clock.advance(48'000);
        badge->refresh();
        QCOMPARE_EQ(badge->badge().text, QStringLiteral("04:12 left"));
        fixture.desk.desk.clock.advance(15 * kMinute);
        badge->refresh();
        QCOMPARE_EQ(badge->badge().tone, Tone::Bad);
    }

    void theNavigationCountsWhatWaits()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QSignalSpy counted(fixture.room, &Room::countChanged);
        fixture.desk.desk.clock.advance(6 * kMinute);
        fixture.room->activate();
        QTRY_VERIFY(!counted.isEmpty() && counted.last().at(1).value<Tone>() == Tone::Bad);
        QCOMPARE_EQ(counted.last().at(0).toInt(), 1);
    }

    void anEmptyRoomSaysWhatBelongsHere()
    {
        RoomFixture fixture;
        fixture.open();
        auto *empty = fixture.room->findChild<LeadListPane *>()->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->sentence().contains(QStringLiteral("Leads from websites")));
        const auto buttons = empty->findChildren<Button *>();
        QVERIFY(!buttons.isEmpty() && buttons.first()->isVisible());
        buttons.first()->click();
        QVERIFY(fixture.room->findChild<LeadForm *>()->isVisible());
    }

    void aSearchThatFindsNothingSaysSo()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_COMPARE(rows(fixture), 1);
        auto *search = fixture.room->findChild<SearchBox *>();
        search->setFocus();
        fixture.type(QStringLiteral("郭"));
        QTRY_COMPARE(rows(fixture), 0);
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("No lead matches.")));
        fixture.press(Qt::Key_Escape);
        QTRY_COMPARE(rows(fixture), 1);
    }

    void aSearchThatFindsTooManySaysSo()
    {
        RoomFixture fixture;
        const LeadId id = fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        const auto named = fixture.desk.desk.write([](Mutation &mutation) -> Result<void> {
            constexpr int kMany = 1000; // with the lead's one more than a search looks at
            for (int i = 0; i < kMany; ++i) {
                Customer customer;
                customer.id = CustomerId(mutation.newId());
                customer.fullName = QStringLiteral("赵子轩%1").arg(i);
                FORECOURT_TRY(records::customers().create(mutation, customer));
            }
            return {};
        });
        QVERIFY(named);
        fixture.open();
        QTRY_COMPARE(panel(fixture)->detail().lead().id, id);
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("1 open · 1 in all")));
        auto *search = fixture.room->findChild<SearchBox *>();
        search->setText(QStringLiteral("赵子"));
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("1 open · 1 or more")));
        search->clear();
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("1 open · 1 in all")));
    }

    void aCorrectionShowsWhatAnotherDeskChanged()
    {
        RoomFixture fixture;
        const LeadId id = fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_COMPARE(panel(fixture)->detail().lead().id, id);
        fixture.press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(field(fixture, QStringLiteral("Model")) != nullptr);
        const LeadDetail shown = fixture.desk.detail(id);
        Lead other = shown.lead();
        other.model = QStringLiteral("X5");
        QVERIFY(LeadFixture::wait(
            fixture.desk.service.edit(shown.lead(), other, shown.versions, fixture.desk.he.id)));
        QTRY_VERIFY(words(fixture).contains(QStringLiteral("Changed meanwhile to: X5")));
        field(fixture, QStringLiteral("Make"))->setText(QStringLiteral("宝马"));
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(fixture.desk.lead(id).make, QStringLiteral("宝马"));
        QCOMPARE_EQ(fixture.desk.lead(id).model, QStringLiteral("X5")); // what this desk did not touch stands
    }

    void aKnownCustomerIsOneKeyAway()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        fixture.desk.desk.clock.advance(kMinute);
        NewLead typed;
        typed.name = QStringLiteral("赵子轩");
        typed.phone = QStringLiteral("13800138000");
        typed.another = true;
        const LeadId id = *LeadFixture::wait(fixture.desk.service.create(typed, fixture.desk.liu.id));
        fixture.open();
        fixture.shell.window->openRecord(QStringLiteral("lead"), id.uuid());
        QTRY_VERIFY(
            words(fixture).contains(QStringLiteral("Perhaps a known customer: 赵轩 (same number 8000)")));
        Q_EMIT panel(fixture)->findChild<Banner *>()->actionTriggered();
        QTRY_COMPARE(fixture.desk.detail(id).row.customerName, QStringLiteral("赵轩"));
    }

    // The focus goes through the room as one reads it: the list first, from top to bottom and left to right
    // in each line, then the side.
    void tabFollowsReadingOrder_data()
    {
        QTest::addColumn<bool>("form");
        QTest::newRow("list and lead") << false;
        QTest::newRow("list and form") << true;
    }

    void tabFollowsReadingOrder()
    {
        QFETCH(bool, form);
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_VERIFY(panel(fixture)->isVisible());
        if (form) {
            fixture.press(Qt::Key_N, Qt::ControlModifier);
        }
        QCoreApplication::processEvents();
        const int side = panel(fixture)->parentWidget()->mapTo(fixture.room, QPoint(0, 0)).x();
        const auto place = [&](const QWidget *widget) {
            const QPoint at = widget->mapTo(fixture.room, QPoint(0, 0));
            const int middle = at.y() + widget->height() / 2;
            return std::tuple(at.x() >= side, middle, at.x());
        };
        QList<QWidget *> stops;
        for (QWidget *next = fixture.room->nextInFocusChain(); next != fixture.room;
             next = next->nextInFocusChain()) {
            const bool stop = next->isVisible() && next->isEnabled() && fixture.room->isAncestorOf(next) &&
                              (next->focusPolicy() & Qt::TabFocus) != 0 && next->focusProxy() == nullptr;
            if (stop) {
                stops.append(next);
            }
        }
        QVERIFY(stops.size() > 10);
        for (qsizetype i = 1; i < stops.size(); ++i) {
            const auto [sideA, yA, xA] = place(stops.at(i - 1));
            const auto [sideB, yB, xB] = place(stops.at(i));
            constexpr int kSameLine = 12;
            const bool sameLine = std::abs(yA - yB) <= kSameLine;
            const bool inOrder = sideA != sideB ? sideB : sameLine ? xB > xA : yB > yA;
            QVERIFY2(inOrder, qPrintable(QStringLiteral("%1 %2 → %3 %4")
                                             .arg(QLatin1String(stops.at(i - 1)->metaObject()->className()),
                                                  stops.at(i - 1)->accessibleName(),
                                                  QLatin1String(stops.at(i)->metaObject()->className()),
                                                  stops.at(i)->accessibleName())));
        }
    }

    void everyControlHasAName()
    {
        RoomFixture fixture;
        fixture.desk.newLead(QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        fixture.open();
        QTRY_VERIFY(panel(fixture)->isVisible());
        for (const QWidget *widget : fixture.visible<QWidget>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr) {
                continue;
            }
            const QAccessibleInterface *described =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(described != nullptr && !described->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestLeadsRoom)
#include "tst_leadsroom.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leads/roomwords.h"
#include "ui/leads/leadbatch.h"
#include "ui/leads/leadlistpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/selectionbar.h"

#include <QHeaderView>
#include <QMenu>

using namespace forecourt;

// Many leads at once, and the columns a person chose.
class TestLeadBatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBarShowsWhileManyAreSelected()
    {
        RoomFixture fixture;
        openWithLeads(fixture, 3);
        auto *bar = fixture.room->findChild<SelectionBar *>();
        QVERIFY(!bar->isVisible());
        fixture.press(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->count(), 2);
        fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(batch(fixture)->selected().size(), 1);
    }

    void allSelectedAreAssignedInOneStep()
    {
        RoomFixture fixture;
        openWithLeads(fixture, 3);
        fixture.press(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(batch(fixture)->selected().size(), 3);
        const qint64 before = operations(fixture);
        fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        menu->actions().at(1)->trigger(); // 何静
        menu->close();
        QTRY_COMPARE(count(fixture, QStringLiteral("owner_staff IS NOT NULL")), 3);
        QCOMPARE(operations(fixture), before + 1);
    }

    void theNextCallOfAllIsTypedAsOneSaysIt()
    {
        RoomFixture fixture;
        openWithLeads(fixture, 2);
        fixture.press(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(batch(fixture)->selected().size(), 2);
        batch(fixture)->openFollowUp();
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        auto *field = menu->findChild<MomentField *>(QStringLiteral("batchFollowUp"));
        QVERIFY(field != nullptr);
        field->setText(QStringLiteral("morgen 16 Uhr"));
        const auto at = field->value();
        QVERIFY(at.has_value());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(count(fixture, QStringLiteral("next_follow_up_at = %1").arg(*at)), 2);
    }

    void columnsAreRememberedForEachPerson()
    {
        RoomFixture fixture;
        openWithLeads(fixture, 1);
        fixture.shell.people.choose(fixture.desk.liu.id);
        TablePane *shown = table(fixture);
        QVERIFY(!shown->areColumnsChosen());
        shown->showColumnChosen(LeadListModel::SourceColumn, false);
        shown->moveColumn(LeadListModel::FollowUpColumn, -1);
        const int place = shown->horizontalHeader()->visualIndex(LeadListModel::FollowUpColumn);
        fixture.shell.people.choose(fixture.desk.he.id);
        QTRY_VERIFY(!shown->areColumnsChosen()); // somebody else's are as at first
        QVERIFY(shown->horizontalHeader()->visualIndex(LeadListModel::FollowUpColumn) != place);
        fixture.shell.people.choose(fixture.desk.liu.id);
        QTRY_VERIFY(shown->areColumnsChosen());
        fixture.shell.window->close();
        fixture.open();
        shown = table(fixture);
        QVERIFY(shown->isColumnHidden(LeadListModel::SourceColumn));
        QCOMPARE(shown->horizontalHeader()->visualIndex(LeadListModel::FollowUpColumn), place);
    }

private:
    static void openWithLeads(RoomFixture &fixture, int leads)
    {
        for (int i = 0; i < leads; ++i) {
            const QString phone = QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('1'));
            (void)fixture.desk.newLead(QStringLiteral("客户%1").arg(i), phone);
        }
        fixture.open();
        QTRY_COMPARE(rows(fixture), leads);
        table(fixture)->setFocus();
    }
    static LeadBatch *batch(const RoomFixture &fixture) { return fixture.room->findChild<LeadBatch *>(); }
    static QMenu *openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    static qint64 integer(RoomFixture &fixture, const QString &sql)
    {
        const auto read = [&](Database &database) {
            return database.integer(sql);
        };
        return fixture.desk.desk.storage->executor().readAndWait(read).value_or(-1);
    }
    static qint64 count(RoomFixture &fixture, const QString &condition)
    {
        return integer(fixture, QStringLiteral("SELECT count(*) FROM lead WHERE ") + condition);
    }
    static qint64 operations(RoomFixture &fixture)
    {
        return integer(fixture, QStringLiteral("SELECT count(*) FROM outbox"));
    }
};

QTEST_MAIN(TestLeadBatch)
#include "tst_leadbatch.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leads/roomwords.h"
#include "ui/leads/leadbatch.h"
#include "ui/leads/leadlistpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/columnbutton.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/selectionbar.h"

#include <QHeaderView>
#include <QMenu>

using namespace forecourt;

// Many leads at once, and the columns and the order a person chose.
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

    // The oldest, the newest, and at the third click who waits longest, as at first.
    void aClickOnAColumnSortsAndTheThirdSortsAsBefore()
    {
        RoomFixture fixture;
        openInOrder(fixture);
        const QStringList usual = shown(fixture);
        clickHeader(fixture, LeadListModel::ResponseColumn);
        QTRY_COMPARE(shown(fixture), named({0, 1, 2}));
        clickHeader(fixture, LeadListModel::ResponseColumn);
        QTRY_COMPARE(shown(fixture), named({2, 1, 0}));
        clickHeader(fixture, LeadListModel::ResponseColumn);
        QTRY_COMPARE(shown(fixture), usual);
        QCOMPARE(table(fixture)->sortColumn(), -1);
    }

    void theChosenOrderSurvivesARestartAndIsThatOfTheExport()
    {
        RoomFixture fixture;
        openInOrder(fixture);
        table(fixture)->requestSort(LeadListModel::ResponseColumn, Qt::DescendingOrder);
        QTRY_COMPARE(shown(fixture).first(), QStringLiteral("客户2"));
        const auto *pane = fixture.room->findChild<LeadListPane *>();
        QCOMPARE(pane->query().sort, LeadSort::Received);
        QVERIFY(pane->query().descending);
        fixture.shell.window->close();
        fixture.open();
        QTRY_COMPARE(shown(fixture), named({2, 1, 0}));
        QCOMPARE(table(fixture)->sortColumn(), static_cast<int>(LeadListModel::ResponseColumn));
    }

    void theOrderIsChosenFromTheMenuOfColumnsToo()
    {
        RoomFixture fixture;
        openInOrder(fixture);
        fixture.room->findChild<ColumnButton *>()->openMenu();
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        const auto sorting = menu->actions().first()->menu()->actions();
        QVERIFY(sorting.first()->isChecked()); // the usual one
        sorting.at(4)->trigger();              // by when they came, the newest first
        menu->close();
        QTRY_COMPARE(shown(fixture), named({2, 1, 0}));
    }

private:
    // One a minute.
    static void openInOrder(RoomFixture &fixture)
    {
        constexpr qint64 kMinute = 60'000;
        for (int i = 0; i < 3; ++i) {
            (void)fixture.desk.newLead(QStringLiteral("客户%1").arg(i),
                                       QStringLiteral("1380000000%1").arg(i));
            fixture.desk.desk.clock.advance(kMinute);
        }
        fixture.open();
        QTRY_COMPARE(rows(fixture), 3);
    }
    static QStringList named(const QList<int> &numbers)
    {
        QStringList names;
        for (const int number : numbers) {
            names.append(QStringLiteral("客户%1").arg(number));
        }
        return names;
    }
    static QStringList shown(const RoomFixture &fixture)
    {
        QStringList names;
        const QAbstractItemModel *model = table(fixture)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            names.append(model->index(row, LeadListModel::CustomerColumn).data().toString());
        }
        return names;
    }
    static void clickHeader(const RoomFixture &fixture, int column)
    {
        const QHeaderView *header = table(fixture)->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
    }
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

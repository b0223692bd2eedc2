// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "tests/ui/kit/fakes.h"
#include "ui/style/figures.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/countdownbadge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }

    void countdownSpeaksOfTimeLeftAndOver_data();
    void countdownSpeaksOfTimeLeftAndOver();
    void countdownBadgeFollowsItsClock();
    void digitsHaveOneWidth();
    void avatarTakesAWholeLetter();
    void labelNeverReadsMarkup();
    void bannerNeverReadsMarkup();
    void fieldNamesItsEditor();
    void fieldTellsItsHint();
    void fieldsInARowStandLevel();
    void chipsExcludeOneAnother();
    void checkedChipIsSetWithoutSignal();
    void emptyListShowsItsPlaceholder();
    void whatIsThereSoonIsNotCalledLoading();
    void listHasACurrentRowWheneverItHasRows();
    void listPassesOverHeadings();
    void currentRowSurvivesRemovalOfItsRow();
    void tableHasACurrentRowWheneverItHasRows();
    void aClickBesideTheRowsChoosesNothingElse();
    void fittedTableIsAsHighAsItsRows();
    void timelineJumpsToAYear();
    void splitRemembersItsWidth();
    void keysAreShownAsPeopleReadThem();

private:
    std::unique_ptr<StyleContext> m_style;
};

void TestWidgets::countdownSpeaksOfTimeLeftAndOver_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    const qint64 minute = 60000;
    QTest::newRow("minutes") << qint64(252000) << QStringLiteral("04:12 left") << Tone::Warn;
    QTest::newRow("warning begins") << 5 * minute << QStringLiteral("05:00 left") << Tone::Warn;
    QTest::newRow("before the warning") << 5 * minute + 1000 << QStringLiteral("05:01 left") << Tone::Neutral;
    QTest::newRow("now") << qint64(0) << QStringLiteral("00:00 left") << Tone::Warn;
    QTest::newRow("just over") << qint64(-1) << QStringLiteral("1 min over") << Tone::Bad;
    QTest::newRow("over") << -11 * minute << QStringLiteral("11 min over") << Tone::Bad;
    QTest::newRow("hours") << 150 * minute << QStringLiteral("2 h 30 min left") << Tone::Neutral;
    QTest::newRow("days") << 72 * 60 * minute << QStringLiteral("3 day(s) left") << Tone::Neutral;
    QTest::newRow("days over") << -72 * 60 * minute << QStringLiteral("3 day(s) over") << Tone::Bad;
}

void TestWidgets::countdownSpeaksOfTimeLeftAndOver()
{
    QFETCH(qint64, left);
    const BadgeSpec badge = Countdown::badge(kTestNow + left, kTestNow);
    QTEST(badge.text, "text");
    QTEST(badge.tone, "tone");
    QVERIFY(!badge.iconName.isEmpty());
}

void TestWidgets::countdownBadgeFollowsItsClock()
{
    FakeClock clock;
    CountdownBadge badge(clock);
    QVERIFY(badge.isHidden());
    badge.setDeadline(kTestNow + 60000);
    QCOMPARE(badge.badge().tone, Tone::Warn);
    clock.now += 61000;
    badge.refresh();
    QCOMPARE(badge.badge().tone, Tone::Bad);
    badge.setDeadline(std::nullopt);
    QVERIFY(badge.isHidden());
}

void TestWidgets::digitsHaveOneWidth()
{
    const QFont font = m_style->tokens().font(TextRole::Body);
    QCOMPARE(figuresWidth(font, QStringLiteral("11:11")), figuresWidth(font, QStringLiteral("08:40")));
}

void TestWidgets::avatarTakesAWholeLetter()
{
    QCOMPARE(Avatar::initialOf(QStringLiteral("anna")), QStringLiteral("A"));
    QCOMPARE(Avatar::initialOf(QString::fromUtf8("\xF0\xA0\xAE\xB7\xE9\x87\x8E")),
             QString::fromUtf8("\xF0\xA0\xAE\xB7"));
    QVERIFY(Avatar::initialOf(QString()).isEmpty());
}

void TestWidgets::labelNeverReadsMarkup()
{
    QCOMPARE(Label(QStringLiteral("<b>x</b>"), TextRole::Body).textFormat(), Qt::PlainText);
}

void TestWidgets::bannerNeverReadsMarkup()
{
    Banner banner(Tone::Warn);
    banner.setText(QStringLiteral("<img src=x>"), QStringLiteral("<i>"));
    const auto *label = banner.findChild<Label *>();
    QVERIFY(label->text().contains(QStringLiteral("&lt;img")));
    QVERIFY(label->text().contains(QStringLiteral("&lt;i&gt;")));
}

void TestWidgets::fieldNamesItsEditor()
{
    FormField field(QStringLiteral("&Odometer"), new QLineEdit);
    QCOMPARE(field.editor()->accessibleName(), QStringLiteral("Odometer"));
    QCOMPARE(field.findChild<Label *>()->buddy(), field.editor());
}

void TestWidgets::fieldTellsItsHint()
{
    FormField field(QStringLiteral("Odometer"), new QLineEdit);
    const int before = field.sizeHint().height();
    field.setHint(QStringLiteral("less than last time"), Tone::Warn);
    QCOMPARE(field.editor()->accessibleDescription(), QStringLiteral("less than last time"));
    QVERIFY(field.sizeHint().height() > before);
    field.clearHint();
    QCOMPARE(field.sizeHint().height(), before);
}

void TestWidgets::fieldsInARowStandLevel()
{
    QWidget page;
    auto *row = new QHBoxLayout(&page);
    auto *plain = new FormField(QStringLiteral("A"), new QLineEdit, &page);
    auto *hinted = new FormField(QStringLiteral("B"), new QLineEdit, &page);
    row->addWidget(plain);
    row->addWidget(hinted);
    hinted->setHint(QStringLiteral("look here"), Tone::Bad);
    page.show();
    QCOMPARE(plain->editor()->mapTo(&page, QPoint()).y(), hinted->editor()->mapTo(&page, QPoint()).y());
}

void TestWidgets::chipsExcludeOneAnother()
{
    ListPane pane;
    Chip *first = pane.addChip(QStringLiteral("a"), QStringLiteral("A"));
    Chip *second = pane.addChip(QStringLiteral("b"), QStringLiteral("B"));
    QSignalSpy spy(&pane, &ListPane::chipToggled);
    first->click();
    second->click();
    QVERIFY(!first->isChecked());
    QVERIFY(second->isChecked());
    QCOMPARE(spy.last().at(0).toString(), QStringLiteral("b"));
}

void TestWidgets::checkedChipIsSetWithoutSignal()
{
    ListPane pane;
    pane.addChip(QStringLiteral("a"), QStringLiteral("A"));
    pane.addChip(QStringLiteral("b"), QStringLiteral("B"));
    QSignalSpy spy(&pane, &ListPane::chipToggled);
    pane.setChipChecked(QStringLiteral("a"));
    pane.setChipChecked(QStringLiteral("b"));
    QVERIFY(pane.chip(QStringLiteral("b"))->isChecked());
    QVERIFY(!pane.chip(QStringLiteral("a"))->isChecked());
    QCOMPARE(spy.count(), 0);
}

void TestWidgets::emptyListShowsItsPlaceholder()
{
    ListPane pane;
    auto *empty = new EmptyState(QStringLiteral("inbox"), QStringLiteral("No leads yet."));
    pane.setPlaceholder(empty);
    QStandardItemModel model;
    pane.setModel(&model);
    pane.show();
    QVERIFY(empty->isVisible());
    fillRows(&model, false);
    QVERIFY(!empty->isVisible());
    QVERIFY(pane.view()->isVisible());
    model.clear();
    QVERIFY(empty->isVisible());
}

void TestWidgets::whatIsThereSoonIsNotCalledLoading()
{
    LoadingState state;
    state.show();
    auto *words = state.findChild<Label *>();
    QCOMPARE(words->text(), state.sentence());
    QVERIFY(!words->isVisible());
    QTRY_VERIFY(words->isVisible());
    state.hide();
    state.show();
    QVERIFY(!words->isVisible());
}

void TestWidgets::listHasACurrentRowWheneverItHasRows()
{
    ListPane pane;
    QStandardItemModel model;
    pane.setModel(&model);
    fillRows(&model, false);
    QCOMPARE(pane.view()->currentIndex().row(), 0);
    model.clear();
    fillRows(&model, false);
    QCoreApplication::processEvents();
    QVERIFY(pane.view()->currentIndex().isValid());
}

void TestWidgets::listPassesOverHeadings()
{
    ListPane pane;
    QStandardItemModel model;
    auto *heading = new QStandardItem;
    heading->setData(true, RowRole::Section);
    model.appendRow(heading);
    model.appendRow(new QStandardItem);
    pane.setModel(&model);
    QCOMPARE(pane.view()->currentIndex().row(), 1);
}

void TestWidgets::currentRowSurvivesRemovalOfItsRow()
{
    ListPane pane;
    QStandardItemModel model;
    fillRows(&model, false);
    pane.setModel(&model);
    model.removeRow(0);
    QCoreApplication::processEvents();
    QVERIFY(pane.view()->currentIndex().isValid());
}

void TestWidgets::tableHasACurrentRowWheneverItHasRows()
{
    TablePane table;
    QStandardItemModel model;
    table.setModel(&model);
    QVERIFY(!table.currentIndex().isValid());
    fillTable(&model, false);
    QVERIFY(table.currentIndex().isValid());
}

// What is chosen is shown next to the rows.
void TestWidgets::aClickBesideTheRowsChoosesNothingElse()
{
    TablePane table;
    ListView list;
    QStandardItemModel rows;
    fillTable(&rows, false);
    QStandardItemModel lines;
    fillRows(&lines, false);
    table.setModel(&rows);
    list.setModel(&lines);
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(&table), static_cast<QAbstractItemView *>(&list)}) {
        view->resize(400, 4000);
        view->show();
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(50, 3900));
        QVERIFY(view->selectionModel()->isRowSelected(1));
        QCOMPARE(view->currentIndex().row(), 1);
    }
}

void TestWidgets::fittedTableIsAsHighAsItsRows()
{
    TablePane table;
    QStandardItemModel model;
    fillTable(&model, false);
    table.setModel(&model);
    table.setFitToRows(true);
    const int before = table.sizeHint().height();
    model.removeRow(0);
    QCOMPARE(before - table.sizeHint().height(), m_style->tokens().rowHeight);
}

void TestWidgets::timelineJumpsToAYear()
{
    TimelineView view;
    QStandardItemModel model;
    fillTimeline(&model, false);
    view.setModel(&model);
    QVERIFY(view.jumpToYear(2025));
    QCOMPARE(view.currentIndex().row(), 3);
    QVERIFY(!view.jumpToYear(1999));
}

void TestWidgets::splitRemembersItsWidth()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("split/leads"), 410);
    SplitView split(new QWidget, new QWidget);
    split.remember(&settings, QStringLiteral("leads"));
    split.resize(1200, 400);
    split.show();
    QCOMPARE(split.sizes().at(0), 410);
    Q_EMIT split.splitterMoved(390, 1);
    QCOMPARE(settings.value(QStringLiteral("split/leads")).toInt(), 390);
}

void TestWidgets::keysAreShownAsPeopleReadThem()
{
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_N)), QStringLiteral("Ctrl N"));
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), QStringLiteral("Ctrl ↵"));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"

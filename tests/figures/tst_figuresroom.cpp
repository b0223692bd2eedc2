// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/figures/figuretablemodel.h"
#include "models/itemmodels/roles.h"
#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/dashboards/chartcard.h"
#include "ui/dashboards/figurechart.h"
#include "ui/dashboards/figurerecords.h"
#include "ui/dashboards/figurerecordsmodel.h"
#include "ui/dashboards/figuresroom.h"
#include "ui/dashboards/figuretile.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/tablepane.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace forecourt;

class TestFiguresRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void modelsKeepTheRulesOfQt();
    void anEmptyPeriodSaysSo();
    void tilesShowValueAndBasis();
    void everyNumberOfTheTablesOpensAListOfThatLength();
    void enterOnATileOpensItsListAndEnterOpensTheRecord();
    void aClickOnAPartOfTheChartOpensItsList();
    void escapeClosesTheListAndReturnsTheKeyboard();
    void aNewLeadCountsAtOnce();
    void thePeriodIsChosenByKeyboardAndKept();
    void tabFollowsReadingOrder();
    void pictures();

private:
    [[nodiscard]] QList<FigureTile *> tiles() const { return m_room->findChildren<FigureTile *>(); }
    [[nodiscard]] ChartCard *card(const char *name) const
    {
        return m_room->findChild<ChartCard *>(QString::fromLatin1(name));
    }
    [[nodiscard]] FigureRecords *records() const { return m_room->findChild<FigureRecords *>(); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    LeadId addLead(const QString &source, int minutesAgo, int answeredAfter,
                   LeadStatus status = LeadStatus::New);
    void fill();

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<FiguresService> m_figures;
    RoomWindow m_window;
    FiguresRoom *m_room = nullptr;
};

void TestFiguresRoom::init()
{
    m_desk = std::make_unique<StorageFixture>();
    m_figures = std::make_unique<FiguresService>(*m_desk->storage);
    m_room = new FiguresRoom(*m_figures);
    m_window.open(m_room);
    m_room->activate();
}

void TestFiguresRoom::cleanup()
{
    m_window.close();
    m_figures.reset();
    m_desk.reset();
}

LeadId TestFiguresRoom::addLead(const QString &source, int minutesAgo, int answeredAfter, LeadStatus status)
{
    Lead lead;
    lead.id = LeadId(m_desk->ids.next());
    lead.source = source;
    lead.status = status;
    lead.contactName = QStringLiteral("王芳");
    lead.make = QStringLiteral("宝马");
    lead.model = QStringLiteral("i5");
    lead.receivedAt = m_desk->clock.nowMs() - minutesAgo * qint64(60000);
    lead.firstResponseAt = answeredAfter == 0 ? 0 : lead.receivedAt + answeredAfter * qint64(60000);
    put(*m_desk, records::leads(), lead);
    return lead.id;
}

void TestFiguresRoom::fill()
{
    addLead(QStringLiteral("AutoHome"), 50, 3);
    addLead(QStringLiteral("AutoHome"), 45, 20);
    addLead(QStringLiteral("AutoHome"), 40, 0, LeadStatus::Invalid);
    addLead(QStringLiteral("walk_in"), 30, 1);
    addLead(QStringLiteral("web"), 20, 0);
    for (int i = 0; i < 5; ++i) {
        Order order;
        order.id = OrderId(m_desk->ids.next());
        order.number = QStringLiteral("R26110%1-A-001").arg(i);
        order.openedAt = m_desk->clock.nowMs() - (i % 3) * qint64(24 * 3600000);
        order.deliveredAt = i < 2 ? m_desk->clock.nowMs() - 1 : 0;
        put(*m_desk, records::orders(), order);
    }
    QTRY_COMPARE(tiles().at(3)->value(), QStringLiteral("5"));
    QTRY_COMPARE(tiles().at(0)->value(), QStringLiteral("4"));
}

void TestFiguresRoom::modelsKeepTheRulesOfQt()
{
    FigureTableModel table;
    table.setHeaders({QStringLiteral("a"), QStringLiteral("b")});
    FigureRecordsModel rows;
    const QAbstractItemModelTester first(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto line = [](const QString &label) {
        return FigureLine{label, {{QStringLiteral("1"), {}}}};
    };
    table.setLines({line(QStringLiteral("x")), line(QStringLiteral("y"))});
    table.setLines({line(QStringLiteral("z"))});
    table.setLines({line(QStringLiteral("z")), line(QStringLiteral("x")), line(QStringLiteral("y"))});
    QCOMPARE_EQ(table.rowCount(), 3);
    QCOMPARE_EQ(table.index(1, 0).data().toString(), QStringLiteral("x"));
    fill();
    const FigureRange range = answerOf(m_figures->figures(FigurePeriod::ThisMonth))->range;
    rows.ask([&](int limit) { return m_figures->records(range, {}, limit); });
    QTRY_COMPARE(rows.rowCount(), 5);
    QVERIFY(rows.index(4, 0).data(RowRole::Detail).toString().contains(QStringLiteral("3 min 0 s")));
}

void TestFiguresRoom::anEmptyPeriodSaysSo()
{
    auto *state = m_room->findChild<Placeholder *>();
    QTRY_VERIFY(state->isVisible());
    QTRY_COMPARE(state->sentence(), QStringLiteral("No leads and no orders in this period"));
}

void TestFiguresRoom::tilesShowValueAndBasis()
{
    fill();
    QCOMPARE_EQ(tiles().at(0)->basis(), QStringLiteral("80.0% of all, 4 / 5"));
    QCOMPARE_EQ(tiles().at(1)->value(), QStringLiteral("3 min 0 s"));
    QCOMPARE_EQ(tiles().at(1)->basis(), QStringLiteral("answered 3 / 4"));
    QCOMPARE_EQ(tiles().at(2)->value(), QStringLiteral("50.0%"));
    QCOMPARE_EQ(tiles().at(2)->basis(), QStringLiteral("2 / 4"));
    QCOMPARE_EQ(tiles().at(4)->value(), QStringLiteral("2"));
    for (const FigureTile *tile : tiles()) {
        QVERIFY(!tile->toolTip().isEmpty());
    }
}

void TestFiguresRoom::everyNumberOfTheTablesOpensAListOfThatLength()
{
    fill();
    for (const char *name : {"sources", "response", "days"}) {
        const FigureTableModel &model = card(name)->model();
        QVERIFY(model.rowCount() > 0);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 1; column < model.columnCount(); ++column) {
                const QModelIndex index = model.index(row, column);
                const QString text = index.data().toString();
                if (text.endsWith(u'%') || text == QStringLiteral("–")) {
                    continue;
                }
                m_room->select(*model.selection(index));
                QTRY_COMPARE(records()->count(), text.toInt());
            }
        }
    }
}

void TestFiguresRoom::enterOnATileOpensItsListAndEnterOpensTheRecord()
{
    fill();
    QSignalSpy opened(m_room, &Room::openRequested);
    tiles().at(3)->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(records()->count(), 5);
    QVERIFY(records()->view()->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE_EQ(opened.count(), 1);
    QCOMPARE_EQ(opened.first().at(0).toString(), QStringLiteral("order"));
    QCOMPARE_EQ(opened.first().at(1).toUuid(), records()->view()->currentIndex().data(RowRole::Id).toUuid());
}

void TestFiguresRoom::aClickOnAPartOfTheChartOpensItsList()
{
    fill();
    Q_EMIT card("sources")->chart()->partClicked(0, 1); // the invalid ones of the largest source
    QTRY_COMPARE(records()->count(), 1);
    QCOMPARE_EQ(records()->selection().of, FigureSelection::Of::InvalidLeads);
    QCOMPARE_EQ(records()->selection().source.value_or(QString()), QStringLiteral("AutoHome"));
}

void TestFiguresRoom::escapeClosesTheListAndReturnsTheKeyboard()
{
    fill();
    TablePane *table = card("response")->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 1));
    press(Qt::Key_Return);
    QTRY_COMPARE(records()->count(), 1);
    QVERIFY(m_room->stepBack());
    QVERIFY(!records()->isVisible());
    QVERIFY(table->hasFocus());
    QVERIFY(!m_room->stepBack());
}

void TestFiguresRoom::aNewLeadCountsAtOnce()
{
    fill();
    addLead(QStringLiteral("web"), 1, 0);
    QTRY_COMPARE(tiles().at(0)->value(), QStringLiteral("5"));
}

void TestFiguresRoom::thePeriodIsChosenByKeyboardAndKept()
{
    fill();
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const QList<Chip *> chips = m_room->findChildren<Chip *>();
    chips.at(0)->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QTRY_VERIFY(chips.at(2)->isChecked()); // last month
    QTRY_VERIFY(m_room->findChild<Placeholder *>()->isVisible());
    m_room->saveState(settings);
    m_room->setPeriod(FigurePeriod::ThisWeek);
    m_room->restoreState(settings);
    QVERIFY(chips.at(2)->isChecked());
}

void TestFiguresRoom::tabFollowsReadingOrder()
{
    fill();
    m_room->findChildren<Chip *>().first()->setFocus();
    QList<QWidget *> expected;
    for (FigureTile *tile : tiles()) {
        expected.append(tile);
    }
    for (const char *name : {"sources", "response", "days"}) {
        expected.append(card(name)->table());
    }
    for (QWidget *next : expected) {
        press(Qt::Key_Tab);
        QCOMPARE_EQ(QApplication::focusWidget(), next);
    }
}

void TestFiguresRoom::pictures()
{
    if (!RoomWindow::takesPictures()) {
        QSKIP("pictures are taken where FORECOURT_PICTURES names a folder");
    }
    m_window.takePictures(QStringLiteral("figures-empty"));
    m_desk->clock.set(m_desk->clock.nowMs() + 17 * qint64(24 * 3600000));
    for (int i = 0; i < 60; ++i) {
        const QStringList sources{QStringLiteral("AutoHome"), QStringLiteral("walk_in"),
                                  QStringLiteral("web"),      QStringLiteral("AutoHome"),
                                  QStringLiteral("抖音"),     QString()};
        addLead(sources.at(i % 6), 300 * i + 7, i % 7 == 0 ? 0 : (i * i) % 400,
                i % 9 == 0 ? LeadStatus::Invalid : LeadStatus::New);
        Order order;
        order.id = OrderId(m_desk->ids.next());
        order.number = QStringLiteral("R2611%1-A-001").arg(i);
        order.openedAt = m_desk->clock.nowMs() - ((i * 7) % 19) * qint64(24 * 3600000);
        order.deliveredAt = i % 3 == 0 ? 0 : order.openedAt + 3 * qint64(24 * 3600000);
        put(*m_desk, records::orders(), order);
    }
    m_room->activate();
    QTRY_COMPARE(tiles().at(3)->value(), QStringLiteral("60"));
    m_window.takePictures(QStringLiteral("figures"));
    FigureSelection selection;
    selection.of = FigureSelection::Of::Answered;
    m_room->select(selection);
    QTRY_VERIFY(records()->count() > 0);
    m_window.takePictures(QStringLiteral("figures-records"));
}

QTEST_MAIN(TestFiguresRoom)
#include "tst_figuresroom.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/columnbutton.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/tablepane.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

// Sorting by signal, and columns that can be moved, hidden and remembered.
class TestColumns final : public QObject
{
    Q_OBJECT

private:
    void clickHeader(const TablePane &table, int column) const
    {
        QHeaderView *header = table.horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    static QAction *action(const QMenu &menu, const QString &text)
    {
        for (QAction *each : menu.actions()) {
            if (each->text() == text) {
                return each;
            }
            if (each->menu() != nullptr) {
                if (QAction *found = action(*each->menu(), text)) {
                    return found;
                }
            }
        }
        return nullptr;
    }

    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TablePane> m_table;

    void build()
    {
        m_table = std::make_unique<TablePane>();
        m_table->setModel(m_model.get());
        m_table->setSortableColumns({0, 3});
        m_table->remember(m_settings.get(), QStringLiteral("leads"));
        m_table->resize(m_style->tokens().defaultWindow);
        m_table->show();
    }

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }

    void init()
    {
        m_style->setScale(1.0);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_model = std::make_unique<QStandardItemModel>();
        fillTable(m_model.get(), false);
        build();
    }

    void cleanup() { m_table.reset(); }

    void clickAsksForAnOrderAndSortsNothing()
    {
        const QString first = m_model->item(0, 0)->text();
        const QSignalSpy spy(m_table.get(), &TablePane::sortRequested);
        clickHeader(*m_table, 0);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toInt(), 0);
        clickHeader(*m_table, 0);
        QCOMPARE(spy.count(), 2);
        QVERIFY(spy.at(0).at(1) != spy.at(1).at(1));
        QCOMPARE(m_table->model()->index(0, 0).data().toString(), first);
    }

    void columnThatCannotBeSortedKeepsTheArrow()
    {
        m_table->setSort(3, Qt::DescendingOrder);
        const QSignalSpy spy(m_table.get(), &TablePane::sortRequested);
        clickHeader(*m_table, 1);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), 3);
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    void orderIsToldInWords()
    {
        m_table->setSort(3, Qt::DescendingOrder);
        QCOMPARE(m_table->accessibleDescription(), QStringLiteral("Sorted by First answer, descending"));
    }

    void menuSortsByKeyboard()
    {
        const QSignalSpy spy(m_table.get(), &TablePane::sortRequested);
        QMenu menu;
        ColumnMenu::fill(&menu, m_table.get());
        action(menu, QStringLiteral("First answer, descending"))->trigger();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(m_table->sortColumn(), 3);
    }

    void hiddenColumnStaysHiddenAfterARestart()
    {
        QMenu menu;
        ColumnMenu::fill(&menu, m_table.get());
        action(menu, QStringLiteral("Source"))->trigger();
        QVERIFY(m_table->isColumnHidden(2));
        build();
        QVERIFY(m_table->isColumnHidden(2));
        m_table->resetColumns();
        QVERIFY(!m_table->isColumnHidden(2));
    }

    void firstColumnCannotBeHidden()
    {
        QVERIFY(!m_table->canHide(0));
        m_table->showColumnChosen(0, false);
        QVERIFY(!m_table->isColumnHidden(0));
    }

    void movedColumnStaysMovedAfterARestart()
    {
        m_table->moveColumn(3, -2);
        QCOMPARE(m_table->horizontalHeader()->visualIndex(3), 1);
        build();
        QCOMPARE(m_table->horizontalHeader()->visualIndex(3), 1);
    }

    void draggedWidthSurvivesRestartAndTextSize()
    {
        QHeaderView *header = m_table->horizontalHeader();
        const int edge = header->sectionViewportPosition(0) + header->sectionSize(0) - 1;
        const int more = m_style->tokens().space(8);
        const int before = header->sectionSize(0);
        const int y = header->height() / 2;
        QTest::mouseMove(header->viewport(), QPoint(edge, y));
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, QPoint(edge, y));
        QMouseEvent move(QEvent::MouseMove, QPointF(edge + more, y),
                         header->viewport()->mapToGlobal(QPointF(edge + more, y)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, QPoint(edge + more, y));
        const int dragged = header->sectionSize(0);
        QCOMPARE(dragged, before + more);
        QTRY_VERIFY(m_settings->contains(QStringLiteral("columns/leads")));
        build();
        QCOMPARE(m_table->columnWidth(0), dragged);
        m_style->setScale(2.0);
        QCOMPARE(m_table->columnWidth(0), 2 * dragged);
    }

    void widthsALayoutSetsAreNotKept()
    {
        m_table->setColumnWidth(0, m_style->tokens().listWidth);
        QVERIFY(!m_settings->contains(QStringLiteral("columns/leads")));
    }

    void otherColumnsThanKeptChangeNothing()
    {
        m_table->moveColumn(3, -2);
        m_model->removeColumn(4);
        build();
        QCOMPARE(m_table->horizontalHeader()->visualIndex(3), 3);
    }

    void manyRowsAreCounted()
    {
        m_table->setSelectMany(true);
        const QSignalSpy spy(m_table.get(), &TablePane::selectionCountChanged);
        m_table->selectAll();
        QCOMPARE(spy.last().at(0).toInt(), m_model->rowCount());
    }

    void buttonOpensTheMenu()
    {
        ColumnButton button(m_table.get());
        button.show();
        button.openMenu();
        const auto *menu = button.findChild<QMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QVERIFY(action(*menu, QStringLiteral("As at first")) != nullptr);
    }
};

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "tests/lists/numbermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace forecourt;

class TestRecordListModel final : public QObject
{
    Q_OBJECT

    static constexpr int kStride = 7; // as a view that skips rows while it scrolls

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<NumberModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
    }
    void cleanup()
    {
        QCOMPARE_EQ(m_resets->size(), 0);
        m_tester.reset();
        m_model.reset();
    }

    void aShortListIsThereWhole()
    {
        Numbers numbers(7);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 7);
        QCOMPARE(shown(6), 60);
        QCOMPARE_EQ(m_model->count(), (ListCount{7, true}));
    }

    void ofSeveralQuestionsAtOnceOnlyTheLastIsRead()
    {
        Numbers first(7);
        Numbers last(3);
        m_model->ask(first.source());
        m_model->ask(last.source());
        QVERIFY(m_model->isLoading());
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE_EQ(first.pages, 0);
        QCOMPARE_EQ(last.pages, 1);
    }

    void aCountedListHasARowForEach()
    {
        Numbers numbers(5000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 5000);
        QTRY_COMPARE(look(4999), 49'990);
        QTRY_COMPARE(look(2500), 25'000);
        QTRY_COMPARE(look(0), 0);
        QCOMPARE(m_model->rowCount(), 5000);
    }

    void ofAHundredThousandTheEndIsReachedAtOnce()
    {
        Numbers numbers(100'000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), kMostCounted);
        QCOMPARE_EQ(m_model->count(), (ListCount{kMostCounted, false}));
        const int before = numbers.pages;
        QTRY_COMPARE(look(m_model->rowCount() - 1), 999'990);
        QCOMPARE_LE(numbers.pages - before, 2);
        QTRY_COMPARE(look(m_model->rowCount() - 60), 999'400);
    }

    void theMiddleOfTheScrollBarIsTheMiddleOfTheList()
    {
        Numbers numbers(100'000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), kMostCounted);
        QTRY_VERIFY(look(kMostCounted / 2) > 0);
        QCOMPARE_GT(shown(kMostCounted / 2), 450'000);
        QCOMPARE_LT(shown(kMostCounted / 2), 550'000);
    }

    void scrollingShowsEveryRecordOnceInOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 99, 100, 101, 640, 12'345}) {
            QTest::addRow("%d", count) << count;
        }
    }
    void scrollingShowsEveryRecordOnceInOrder()
    {
        QFETCH(int, count);
        Numbers numbers(count);
        m_model->ask(numbers.source());
        QTRY_VERIFY(m_model->hasAnswer());
        for (int row = 0; row < count; row += kStride) {
            QTRY_COMPARE(look(row), row * 10);
        }
        QTRY_COMPARE(m_model->rowCount(), count);
        QCOMPARE_LE(m_model->heldCount(), ListWindow::kMostHeld);
        for (int row = count - 1; row >= 0; row -= kStride) {
            QTRY_COMPARE(look(row), row * 10);
        }
    }

    // No list tells two records by one id; one that did must not bring the program down.
    void twoRecordsOfOneIdAreTwoRows()
    {
        Numbers numbers(4);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 4);
        numbers.values.insert(1, 20);
        numbers.values.append(20);
        m_model->reload();
        QTRY_COMPARE(m_model->rowCount(), 6);
        QCOMPARE(shown(1), 20);
        QCOMPARE(shown(5), 20);
    }

    void upwardsFromAGuessedPlaceEndsAtTheFirstRecord()
    {
        Numbers numbers(30'000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), kMostCounted);
        QTRY_VERIFY(look(700) > 0);
        const int found = shown(700) / 10; // its real place, further down than the row
        QCOMPARE_GT(found, 1000);
        // Rows may come in above: the same record then stands further down.
        for (int last = shown(700); last > 0; last -= 10) {
            const QPersistentModelIndex here(m_model->index(m_model->rowOf(idOf(last)), 0));
            QTRY_COMPARE(look(here.row() - 1), last - 10);
        }
        QTRY_COMPARE(look(0), 0);
    }

    void aChangeInTheMiddleKeepsTheSelectedRecord()
    {
        Numbers numbers(100'000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), kMostCounted);
        QTRY_VERIFY(look(5000) > 0);
        const int value = shown(5000);
        const QPersistentModelIndex selected(m_model->index(5000, 0));
        numbers.values.removeOne(value - 20);
        numbers.values.insert(numbers.values.indexOf(value), value - 5);
        numbers.texts.insert(value, QStringLiteral("changed"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->reload();
        QTRY_COMPARE(selected.data(Qt::ToolTipRole).toString(), QStringLiteral("changed"));
        QCOMPARE(selected.data().toInt(), value);
        QCOMPARE(shown(selected.row() - 1), value - 5);
        QVERIFY(!changed.isEmpty());
    }

    void newRecordsComeInAtTheTop()
    {
        Numbers numbers(300);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 300);
        const QPersistentModelIndex first(m_model->index(0, 0));
        numbers.values.prepend(-10);
        m_model->reload();
        QTRY_COMPARE(m_model->rowCount(), 301);
        QCOMPARE(shown(0), -10);
        QCOMPARE(first.row(), 1);
    }

    void manyChangesInARowAreReadOnce()
    {
        Numbers numbers(300);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 300);
        const int before = numbers.pages;
        for (int i = 0; i < 50; ++i) {
            m_model->reload();
        }
        numbers.texts.insert(0, QStringLiteral("last"));
        QTRY_COMPARE(m_model->index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("last"));
        QCOMPARE_LE(numbers.pages - before, 3);
    }

    void aNewQuestionReplacesALongListRowByRow()
    {
        Numbers numbers(100'000);
        Numbers few(3);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), kMostCounted);
        QTRY_VERIFY(look(5000) > 0);
        m_model->ask(few.source());
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(shown(2), 20);
    }

    void rowsGoWhereTheNextQuestionFails()
    {
        Numbers numbers(5000);
        Numbers few(3);
        few.broken = true;
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 5000);
        int failures = 0;
        m_model->onFailed([&](const Error &) { ++failures; });
        m_model->ask(few.source());
        QVERIFY(!m_model->failure());
        QTRY_COMPARE(failures, 1);
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE_EQ(m_model->count(), (ListCount{0, true}));
        QVERIFY(!m_model->hasAnswer());
        QCOMPARE_EQ(m_model->failure()->code, ErrorCode::Unavailable);
        few.broken = false;
        m_model->reload();
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->hasAnswer() && !m_model->failure());
    }

    void rowsStayWhereAFurtherPageFails()
    {
        Numbers numbers(5000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 5000);
        numbers.broken = true;
        QCOMPARE(look(2500), -1000);
        QTRY_VERIFY(m_model->failure().has_value());
        QCOMPARE(m_model->rowCount(), 5000);
        QCOMPARE(shown(0), 0);
        QVERIFY(m_model->hasAnswer());
        numbers.broken = false;
        m_model->reload();
        QTRY_VERIFY(!m_model->failure());
        QTRY_COMPARE(look(2500), 25'000);
    }

    void rowsStayWhereReadingAgainFails()
    {
        Numbers numbers(3);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 3);
        numbers.broken = true;
        m_model->reload();
        QTRY_VERIFY(m_model->failure().has_value());
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->hasAnswer());
    }

    void whatWasCutIsNotTheWholeNumber()
    {
        Numbers numbers(7);
        numbers.cut = true;
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 7);
        QCOMPARE_EQ(m_model->count(), (ListCount{7, false}));
        QVERIFY(m_model->isCut());
        numbers.cut = false;
        m_model->reload();
        QTRY_COMPARE(m_model->isCut(), false);
        QCOMPARE_EQ(m_model->count(), (ListCount{7, true}));
    }

    void randomLooksAndChangesEndInTheTruth()
    {
        std::mt19937 random(7);
        Numbers numbers(3000);
        m_model->ask(numbers.source());
        QTRY_COMPARE(m_model->rowCount(), 3000);
        for (int round = 0; round < 300; ++round) {
            const int place = static_cast<int>(random() % static_cast<unsigned>(numbers.values.size()));
            if (random() % 3 == 0) {
                numbers.values.removeAt(place);
            } else if (random() % 2 == 0 && !numbers.values.contains(numbers.values.at(place) + 1)) {
                numbers.values.insert(place + 1, numbers.values.at(place) + 1);
            }
            const int row = static_cast<int>(random() % static_cast<unsigned>(m_model->rowCount()));
            (void)m_model->index(row, 0).data();
            m_model->reload();
            QCoreApplication::processEvents();
        }
        m_model->reload();
        QTRY_COMPARE(m_model->isLoading(), false);
        (void)m_model->index(0, 0).data();
        QTRY_COMPARE(look(0), numbers.values.first());
        for (int row = 0; row < numbers.values.size(); row += kStride) {
            QTRY_COMPARE(look(row), numbers.values.at(row));
        }
    }

private:
    // What the row shows; -1000 while nobody has read it.
    [[nodiscard]] int shown(int row) const
    {
        const QVariant value = m_model->index(row, 0).data();
        return value.isValid() ? value.toInt() : -1000;
    }
    [[nodiscard]] int look(int row) const { return shown(row); }

    std::unique_ptr<NumberModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

QTEST_GUILESS_MAIN(TestRecordListModel)
#include "tst_recordlistmodel.moc"

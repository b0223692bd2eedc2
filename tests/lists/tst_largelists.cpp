// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordlistmodel.h"
#include "models/services/reception/receptionservice.h"
#include "models/services/sync/syncqueueservice.h"
#include "tests/support/storagefixture.h"

#include <atomic>

using namespace forecourt;

namespace {

// Shows nothing but that it is there, and counts what was read for it.
template <typename Record> class CountingModel final : public RecordListModel<Record>
{
public:
    void show(const ListSource<Record> &source)
    {
        this->ask(ListSource<Record>{[this, source](const PageAsk &ask) {
                                         return source.page(ask).then(
                                             [this](const Result<ListPage<Record>> &page) {
                                                 m_read += page ? static_cast<int>(page->rows.size()) : 0;
                                                 return page;
                                             });
                                     },
                                     source.count});
    }
    [[nodiscard]] int rowsRead() const { return m_read; }
    void startCounting() { m_read = 0; }

protected:
    [[nodiscard]] QVariant cell(const Record &, int, int) const override { return QStringLiteral("shown"); }

private:
    std::atomic<int> m_read = 0;
};

constexpr int kVisits = 5'000;
constexpr int kConflicts = 10'000;
constexpr int kOperations = 10'000;

} // namespace

// Lists that are short on a good day, on a bad one: a page is read of them, not all.
class TestLargeLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<StorageFixture>();
        fill(QStringLiteral(R"sql(
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO visit (id, created_version, status, arrived_at)
            SELECT CAST(printf('%016d', i * 7919 % 5003) AS BLOB), 1, 'waiting', ? + i FROM n)sql"),
             {kVisits, m_desk->clock.nowMs() - kVisits});
        fill(QStringLiteral(R"sql(
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO conflict (seq, idx, kind, collection, row, field, won, lost, won_seq, lost_seq, desk, hlc)
            SELECT i, 0, 'register', 3, zeroblob(16), 1, '["a"]', '["b"]', 1, 2, 'B7', 0 FROM n)sql"),
             {kConflicts});
        fill(QStringLiteral(R"sql(
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO outbox (local, operation, replica, n, chain, body, state, seq, reason, created_at)
            SELECT i, CAST(printf('%016d', i) AS BLOB), zeroblob(16), i, x'00',
                   CAST('{"v":1,"op":"x","use":"checkIn","ch":[{"c":3,"r":"x"}]}' AS BLOB), i % 2 * 3, 0, '', i
            FROM n)sql"),
             {kOperations});
    }

    void theQueueIsReadByThePage_data()
    {
        QTest::addColumn<int>("scope");
        QTest::newRow("waiting") << static_cast<int>(QueueScope::Waiting);
        QTest::newRow("today") << static_cast<int>(QueueScope::Today);
    }
    void theQueueIsReadByThePage()
    {
        QFETCH(const int, scope);
        ReceptionService service(*m_desk->storage);
        CountingModel<QueueEntry> model;
        model.show(service.queueSource(static_cast<QueueScope>(scope)));
        readsAPageAtATime(model, kVisits);
    }

    // The end of the queue is its end: rows that were read by its keys alone.
    void whoeverWaitsLongestIsFirstAndTheLastIsLast()
    {
        ReceptionService service(*m_desk->storage);
        CountingModel<QueueEntry> model;
        model.show(service.queueSource(QueueScope::Waiting));
        QTRY_COMPARE(model.rowCount(), kVisits);
        const qint64 first = model.record(0).arrivedAt;
        (void)model.data(model.index(kVisits - 1, 0), Qt::DisplayRole);
        QTRY_VERIFY(model.holds(kVisits - 1));
        QCOMPARE(model.record(kVisits - 1).arrivedAt - first, kVisits - 1);
    }

    void countsOfTheQueueAreThoseOfTheLists()
    {
        ReceptionService service(*m_desk->storage);
        auto counts = service.counts();
        counts.waitForFinished();
        QVERIFY(counts.result());
        QCOMPARE_EQ(*counts.result(), (QueueCounts{kVisits, 0, kVisits}));
    }

    void conflictsAreReadByThePage()
    {
        SyncQueueService service(*m_desk->storage);
        CountingModel<ConflictItem> model;
        model.show(service.conflictSource());
        readsAPageAtATime(model, kConflicts);
    }

    void operationsAreReadByThePage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("waiting") << static_cast<int>(QueuedKind::Waiting);
        QTest::newRow("refused") << static_cast<int>(QueuedKind::Refused);
    }
    void operationsAreReadByThePage()
    {
        QFETCH(const int, kind);
        SyncQueueService service(*m_desk->storage);
        CountingModel<QueuedItem> model;
        model.show(service.queuedSource(static_cast<QueuedKind>(kind)));
        readsAPageAtATime(model, kOperations / 2);
        QCOMPARE(model.record(kOperations / 2 - 1).useCase, QStringLiteral("checkIn"));
    }

private:
    void fill(const QString &sql, const Values &values)
    {
        const auto filled = m_desk->read([&](Database &database) -> Result<void> {
            FORECOURT_TRY(database.run(QStringLiteral("UPDATE desk_state SET writing = 1 WHERE id = 1")));
            FORECOURT_TRY(database.run(sql, values));
            FORECOURT_TRY(database.run(QStringLiteral("UPDATE desk_state SET writing = 0 WHERE id = 1")));
            return {};
        });
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    }

    // First what is seen at once, then the end.
    template <typename Record> void readsAPageAtATime(CountingModel<Record> &model, int all)
    {
        QTRY_COMPARE(model.rowCount(), all);
        QTRY_VERIFY(!model.isLoading());
        QVERIFY(model.count().exact);
        QCOMPARE(model.rowsRead(), ListWindow::kFirst);
        model.startCounting();
        (void)model.data(model.index(all - 1, 0), Qt::DisplayRole);
        QTRY_VERIFY(model.holds(all - 1) && !model.isLoading());
        QCOMPARE(model.rowsRead(), ListWindow::kPage);
        QCOMPARE(model.rowCount(), all);
        model.startCounting();
        model.reload(); // after a change: what is held, not what is there
        QTRY_VERIFY(!model.isLoading());
        QVERIFY2(model.rowsRead() <= 2 * ListWindow::kPage, qPrintable(QString::number(model.rowsRead())));
    }

    std::unique_ptr<StorageFixture> m_desk;
};

QTEST_GUILESS_MAIN(TestLargeLists)
#include "tst_largelists.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueueservice.h"
#include "models/storage/numbersource.h"
#include "models/storage/storerestore.h"
#include "tests/undo/twodesks.h"

using namespace forecourt;

namespace {

constexpr int kNumber = 1; // of a service order

} // namespace

// Order numbers at two desks: out of what the server leased, provisional without it, and told apart where
// both gave the same.
class TestNumberSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desks = std::make_unique<TwoDesks>(); }
    void cleanup() { m_desks.reset(); }

    void aDeskThatMeetsItsServerGivesNumbersOfTheStore()
    {
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-A1-001"));
        m_desks->synchroniseBoth();
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-0001"));
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-0002"));
        QCOMPARE(newOrder(there()).second, today() + QStringLiteral("-0101"));
        m_desks->synchroniseBoth();
        QCOMPARE(TwoDesks::conflicts(m_desks->here), 0);
    }

    void moreAreAskedForWhereFewAreLeft()
    {
        m_desks->synchroniseBoth();
        QCOMPARE(left(here()), 100);
        keepOnly(here(), kFewNumbers);
        m_desks->synchronise(m_desks->here);
        QCOMPARE(left(here()), kFewNumbers);
        newOrder(here());
        m_desks->synchronise(m_desks->here);
        QCOMPARE(left(here()), kFewNumbers - 1 + 100);
        // The old block is used up before the new one is begun.
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-0002"));
    }

    void withoutAnyItCountsByItself()
    {
        m_desks->synchroniseBoth();
        keepOnly(here(), 1);
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-0001"));
        QCOMPARE(left(here()), 0);
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-A1-001"));
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-A1-002"));
    }

    void itCountsOnWhereThreeDigitsDoNotSuffice()
    {
        keepOrder(here(), today() + QStringLiteral("-A1-998"));
        keepOrder(here(), today() + QStringLiteral("-A1-by hand"));
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-A1-999"));
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-A1-1000"));
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-A1-1001"));
    }

    void aNumberOfAWriteThatFailedIsNotLost()
    {
        m_desks->synchroniseBoth();
        const auto failed = here().desk.write([this](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(takeNumber(mutation, kOrderSeries, day()));
            return fail(ErrorCode::InvalidInput);
        });
        QVERIFY(!failed);
        QCOMPARE(newOrder(here()).second, today() + QStringLiteral("-0001"));
    }

    // As after a folder was copied: both desks go by one prefix.
    void theLaterOfTwoWithOneNumberIsGivenAnotherAndAsksForAPerson()
    {
        bear(there(), QStringLiteral("A1"));
        const auto first = newOrder(here());
        const auto second = newOrder(there());
        QCOMPARE(first.second, second.second);
        m_desks->synchroniseBoth();
        m_desks->synchronise(m_desks->there);
        const QString now = numberOf(here(), second.first);
        QCOMPARE(now.left(8), today() + u'-');
        QVERIFY(now != first.second);
        QCOMPARE(numberOf(here(), first.first), first.second);
        QCOMPARE(numberOf(there(), second.first), now);
        SyncQueueService queue(*there().desk.storage);
        const auto conflicts = need(queue.conflicts(10));
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().kind, QStringLiteral("number"));
        QCOMPARE(conflicts.first().won, CellValue(now));
        QCOMPARE(conflicts.first().lost, CellValue(second.second));
        // The old one is the other order's.
        const auto back =
            queue.decide(StaffId(), conflicts.first().seq, conflicts.first().idx, ConflictDecision::UseOther);
        QVERIFY(!wait(back));
        QVERIFY(wait(queue.decide(StaffId(), conflicts.first().seq, conflicts.first().idx,
                                  ConflictDecision::KeepWinner)));
        QVERIFY(need(queue.conflicts(10)).isEmpty());
    }

    void numbersDieWithTheReplicaTheyWereGivenTo()
    {
        const auto after =
            [this](const std::function<Result<DeskInfo>(SqlDeskStore &, const DeskState &)> &deed) {
                m_desks->synchronise(m_desks->here);
                const qint64 before = left(here());
                const auto done = here().desk.read([&](Database &database) -> Result<DeskInfo> {
                    FORECOURT_ASSIGN(const DeskState state, readDeskState(database));
                    SqlDeskStore store(*here().desk.storage, database);
                    return deed(store, state);
                });
                return before >= kFewNumbers && done ? rows(here()) : -1;
            };
        QCOMPARE(after([](SqlDeskStore &store, const DeskState &state) {
                     return store.newReplica(state.replica, state.lastN + 1);
                 }),
                 0);
        QCOMPARE(after([](SqlDeskStore &store, const DeskState &state) {
                     return store.adoptEpoch(state.serverEpoch);
                 }),
                 0);
        QCOMPARE(after([](SqlDeskStore &store, const DeskState &state) {
                     return store.enrol(state.store, state.device, state.prefix, {});
                 }),
                 0);
    }

    void aLeaseThatComesForAnotherReplicaIsNotKept()
    {
        const auto kept = here().desk.read([this](Database &database) {
            return SqlDeskStore(*here().desk.storage, database)
                .keepLease(derivedId("another", "replica"), {1, kOrderSeries, 1, 100});
        });
        QVERIFY(kept);
        QCOMPARE(rows(here()), 0);
    }

    void aRestoredBackupGivesNoneOfThem()
    {
        m_desks->synchronise(m_desks->here);
        QTemporaryDir folder;
        const QString backup = folder.filePath(QStringLiteral("backup.sqlite"));
        QVERIFY(here().desk.read([&](Database &database) { return database.copyInto(backup); }));
        const QString staging = folder.filePath(QStringLiteral("staging"));
        const auto staged = stageBackup(backup, staging, here().desk.clock, here().desk.ids);
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
        auto restored = Database::open(staging + QStringLiteral("/desk.sqlite"));
        QVERIFY(restored);
        QCOMPARE(restored->integer(QStringLiteral("SELECT count(*) FROM number_block"), {}, -1).value(), 0);
    }

private:
    UndoDesk &here() { return m_desks->here.desk; }
    UndoDesk &there() { return m_desks->there.desk; }
    [[nodiscard]] QDate day()
    {
        return QDateTime::fromMSecsSinceEpoch(here().desk.clock.nowMs(), Qt::UTC).date();
    }
    [[nodiscard]] QString today() { return u'R' + day().toString(QStringLiteral("yyMMdd")); }

    std::pair<QUuid, QString> newOrder(UndoDesk &desk)
    {
        std::pair<QUuid, QString> made;
        desk.act([&](Mutation &mutation) -> Result<void> {
            made.first = mutation.newId();
            FORECOURT_ASSIGN(made.second, takeNumber(mutation, kOrderSeries, day()));
            return mutation.create(collections::kServiceOrder, made.first, {{kNumber, made.second}});
        });
        return made;
    }
    static void keepOrder(UndoDesk &desk, const QString &number)
    {
        desk.act([&](Mutation &mutation) {
            return mutation.create(collections::kServiceOrder, mutation.newId(), {{kNumber, number}});
        });
    }
    static QString numberOf(UndoDesk &desk, const QUuid &order)
    {
        return desk.entity(collections::kServiceOrder, order).cells.value(kNumber).value.text();
    }
    static qint64 rows(UndoDesk &desk)
    {
        return desk.desk.number(QStringLiteral("SELECT count(*) FROM number_block"));
    }
    static qint64 left(UndoDesk &desk)
    {
        const auto found = desk.desk.read([](Database &database) -> Result<qint64> {
            FORECOURT_ASSIGN(const DeskState state, readDeskState(database));
            return numbersLeft(database, kOrderSeries, state.replica);
        });
        return found.value_or(-1);
    }
    static void keepOnly(UndoDesk &desk, qint64 count)
    {
        QVERIFY(desk.desk.read([=](Database &database) {
            return database.run(QStringLiteral("UPDATE number_block SET last = next + ? - 1"), {count});
        }));
    }
    static void bear(UndoDesk &desk, const QString &prefix)
    {
        QVERIFY(desk.desk.read([=](Database &database) {
            return database.run(QStringLiteral("UPDATE desk_state SET prefix = ?"), {prefix});
        }));
    }
    template <typename T> static T wait(QFuture<T> future)
    {
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        return future.result();
    }
    template <typename T> static T need(QFuture<Result<T>> future)
    {
        auto result = wait(std::move(future));
        if (!result) {
            qFatal("%s", qPrintable(result.error().detail));
        }
        return *result;
    }

    std::unique_ptr<TwoDesks> m_desks;
};

QTEST_GUILESS_MAIN(TestNumberSync)
#include "tst_numbersync.moc"

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/syncqueueservice.h"
#include "tests/undo/twodesks.h"

using namespace forecourt;

namespace {

constexpr int kSurname = 1;
constexpr int kGiven = 2;
constexpr int kTags = 12;

} // namespace

// Rows of a desk that were changed past the program are found by the weekly look at all of them, and put
// right by the server's.
class TestRepair final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desks = std::make_unique<TwoDesks>();
        m_rows.clear();
        for (int i = 0; i < 5; ++i) {
            here().act([this](Mutation &mutation) {
                m_rows.append(mutation.newId());
                return mutation.create(collections::kCustomer, m_rows.last(),
                                       {{kSurname, QStringLiteral("Li")}, {kGiven, QStringLiteral("Na")}});
            });
        }
        m_desks->synchroniseBoth();
    }
    void cleanup() { m_desks.reset(); }

    void aRowChangedPastTheProgramIsPutRightAndSaid()
    {
        spoil(QStringLiteral("UPDATE customer SET given = 'Mallory' WHERE id = ?"), m_rows.first());
        weekLater();
        m_desks->synchronise(m_desks->here);
        QCOMPARE(shown(m_rows.first(), kGiven), QStringLiteral("Na"));
        QCOMPARE(number("SELECT row_count FROM repair"), 1);
        QCOMPARE(number("SELECT count(*) FROM audit WHERE use_case = 'repairRows'"), 1);
        QCOMPARE(number("SELECT verified_seq = cursor FROM desk_state"), 1);
    }

    void aRowDeletedPastTheProgramComesBack()
    {
        spoil(QStringLiteral("DELETE FROM customer WHERE id = ?"), m_rows.first());
        weekLater();
        m_desks->synchronise(m_desks->here);
        QCOMPARE(shown(m_rows.first(), kSurname), QStringLiteral("Li"));
        QCOMPARE(number("SELECT row_count FROM repair"), 1);
    }

    // What the desk kept of its tags beside the row stayed, and did not hear that they went.
    void aRowThatComesBackHasWhatTheServerHasBesideIt()
    {
        const QUuid row = m_rows.first();
        here().act([row](Mutation &mutation) {
            return mutation.addToSet(collections::kCustomer, row, kTags, {QStringLiteral("fleet")});
        });
        m_desks->synchroniseBoth();
        spoil(QStringLiteral("DELETE FROM customer WHERE id = ?"), row);
        there().act([row](Mutation &mutation) {
            return mutation.removeFromSet(collections::kCustomer, row, kTags, {QStringLiteral("fleet")});
        });
        m_desks->synchronise(m_desks->there);
        m_desks->synchronise(m_desks->here); // the sums differ: all rows are read at once
        QCOMPARE(here().entity(collections::kCustomer, row).sets,
                 there().entity(collections::kCustomer, row).sets);
        QCOMPARE(shown(row, kSurname), QStringLiteral("Li"));
    }

    // An own edit waits on it, so that it is not asked for: it comes back as that is settled.
    void aRowThatComesBackWithAnEditHasWhatTheServerHasBesideIt()
    {
        const QUuid row = m_rows.first();
        here().act([row](Mutation &mutation) {
            return mutation.addToSet(collections::kCustomer, row, kTags, {QStringLiteral("fleet")});
        });
        m_desks->synchroniseBoth();
        here().act([row](Mutation &mutation) {
            return mutation.put(collections::kCustomer, row, {{kGiven, QStringLiteral("Nan")}});
        });
        spoil(QStringLiteral("DELETE FROM customer WHERE id = ?"), row);
        there().act([row](Mutation &mutation) {
            return mutation.removeFromSet(collections::kCustomer, row, kTags, {QStringLiteral("fleet")});
        });
        m_desks->synchronise(m_desks->there);
        m_desks->synchronise(m_desks->here);
        QCOMPARE(here().entity(collections::kCustomer, row).sets,
                 there().entity(collections::kCustomer, row).sets);
        QCOMPARE(shown(row, kGiven), QStringLiteral("Nan"));
    }

    void aRowTheServerDoesNotHaveGoes()
    {
        const QUuid stray = derivedId("test", "stray");
        spoil(QStringLiteral("INSERT INTO customer (id, created_version, dead_version) VALUES (?, 1, 0)"),
              stray);
        weekLater();
        m_desks->synchronise(m_desks->here);
        QCOMPARE(number("SELECT count(*) FROM customer"), 5);
        QCOMPARE(number("SELECT row_count FROM repair"), 1);
    }

    void aRowThatGoesIsKeptAsItWas()
    {
        const QUuid stray = derivedId("test", "stray");
        spoil(QStringLiteral("INSERT INTO customer (id, created_version, dead_version, surname) "
                             "VALUES (?, 1, 0, 'Stray')"),
              stray);
        weekLater();
        m_desks->synchronise(m_desks->here);
        const auto kept = here().desk.read([&](Database &database) {
            return database.first(
                QStringLiteral("SELECT before FROM repaired_row WHERE row = ? AND what = 'removed'"),
                {bound(stray)}, [](const Row &row) { return row.bytes(0); });
        });
        QVERIFY(kept && *kept);
        const auto before = decodeEntity(collections::kCustomer, stray, **kept);
        QVERIFY(before);
        QCOMPARE(before->cells.value(kSurname).value, CellValue(QStringLiteral("Stray")));
        QCOMPARE(number("SELECT count(*) FROM audit WHERE what = 'remove' AND changes LIKE '%Stray%'"), 1);
    }

    void anEventThatWasChangedIsKeptAsItWas()
    {
        const QUuid event = derivedId("test", "event");
        here().act([event](Mutation &mutation) {
            return mutation.create(collections::kTimelineEvent, event, {{8, QStringLiteral("as it was")}});
        });
        m_desks->synchroniseBoth();
        spoil(QStringLiteral("UPDATE timeline_event SET data = 'tampered with' WHERE id = ?"), event);
        weekLater();
        m_desks->synchronise(m_desks->here);
        QCOMPARE(number("SELECT count(*) FROM timeline_event WHERE data = 'as it was'"), 1);
        QCOMPARE(number("SELECT count(*) FROM repaired_row WHERE what = 'rewritten' AND "
                        "CAST(before AS TEXT) LIKE '%tampered with%'"),
                 1);
    }

    void aRepairIsToldUntilSomebodyHasSeenIt()
    {
        SyncQueueService queue(*here().desk.storage);
        QVERIFY(!noticeOf(queue));
        spoil(QStringLiteral("UPDATE customer SET full_name = 'Mallory' WHERE id = ?"), m_rows.first());
        spoil(QStringLiteral("DELETE FROM customer WHERE id = ?"), m_rows.last());
        weekLater();
        m_desks->synchronise(m_desks->here);
        const auto notice = noticeOf(queue);
        QVERIFY(notice);
        QCOMPARE(notice->rows, 2);
        QList<RepairedRecord::What> what;
        for (const RepairedRecord &record : notice->records) {
            QCOMPARE(record.collection, QStringLiteral("customer"));
            what.append(record.what);
        }
        std::sort(what.begin(), what.end());
        QCOMPARE(what, (QList{RepairedRecord::What::Rewritten, RepairedRecord::What::Returned}));
        auto seen = queue.repairSeen(notice->id);
        QTRY_VERIFY(seen.isFinished());
        QVERIFY(seen.result());
        QVERIFY(!noticeOf(queue));
    }

    void withinTheWeekNobodyReadsAllRows()
    {
        spoil(QStringLiteral("UPDATE customer SET given = 'Mallory' WHERE id = ?"), m_rows.first());
        m_desks->synchronise(m_desks->here);
        QCOMPARE(number("SELECT count(*) FROM repair"), 0);
    }

    void whatWaitsToBeSentStaysOnTop()
    {
        const QUuid row = m_rows.first();
        spoil(QStringLiteral("UPDATE customer SET given = 'Mallory' WHERE id = ?"), row);
        const RowRepair right = asAtTheOther(row);
        here().act([row](Mutation &mutation) {
            return mutation.put(collections::kCustomer, row, {{kSurname, QStringLiteral("Mine")}});
        });
        QCOMPARE(repaired(right), 1);
        QCOMPARE(shown(row, kSurname), QStringLiteral("Mine"));
        QCOMPARE(shown(row, kGiven), QStringLiteral("Na"));
        m_desks->synchroniseBoth();
        QCOMPARE(there().entity(collections::kCustomer, row), here().entity(collections::kCustomer, row));
        QCOMPARE(shown(row, kSurname), QStringLiteral("Mine"));
    }

    // Rows of an older state would take back what came since.
    void atAnotherStateOfTheLogNothingIsDone()
    {
        const QUuid row = m_rows.first();
        const RowRepair old = asAtTheOther(row);
        there().act([row](Mutation &mutation) {
            return mutation.put(collections::kCustomer, row, {{kGiven, QStringLiteral("Newer")}});
        });
        m_desks->synchroniseBoth();
        QCOMPARE(repaired(old), 0);
        QCOMPARE(shown(row, kGiven), QStringLiteral("Newer"));
        QCOMPARE(number("SELECT count(*) FROM repair"), 0);
    }

    // A person looks first, as with any pull of the kind.
    void aRepairThatWouldTakeTooMuchIsNotDone()
    {
        constexpr int kMany = 600;
        here().act([](Mutation &mutation) -> Result<void> {
            for (int i = 0; i < kMany; ++i) {
                FORECOURT_TRY(mutation.create(collections::kCustomer, mutation.newId(),
                                              {{kSurname, QStringLiteral("Many")}}));
            }
            return {};
        });
        m_desks->synchroniseBoth();
        RowRepair all = asAtTheOther(m_rows.first());
        all.rows.clear();
        const auto ids = here().desk.read([](Database &database) {
            return database.all(QStringLiteral("SELECT id FROM customer WHERE surname = 'Many'"), {},
                                [](const Row &row) { return row.uuid(0); });
        });
        for (const QUuid &id : *ids) {
            all.gone.append({collections::kCustomer, id});
        }
        QCOMPARE(repaired(all), 0);
        QCOMPARE(number("SELECT count(*) FROM customer"), 5 + kMany);
    }

private:
    static std::optional<RepairNotice> noticeOf(SyncQueueService &queue)
    {
        auto told = queue.repairNotice();
        told.waitForFinished();
        return told.result() ? *told.result() : std::nullopt;
    }

    UndoDesk &here() { return m_desks->here.desk; }
    UndoDesk &there() { return m_desks->there.desk; }
    qint64 number(const char *sql) { return here().desk.number(QString::fromLatin1(sql)); }
    QString shown(const QUuid &row, int field)
    {
        return here().entity(collections::kCustomer, row).cells.value(field).value.text();
    }

    void spoil(const QString &sql, const QUuid &row)
    {
        const auto spoilt = here().desk.read([&](Database &database) -> Result<void> {
            FORECOURT_ASSIGN(WriteGate gate, WriteGate::open(database));
            FORECOURT_TRY(database.run(sql, {bound(row)}));
            return gate.close();
        });
        QVERIFY2(spoilt, spoilt ? "" : qPrintable(spoilt.error().detail));
    }

    void weekLater() { here().desk.clock.advance(qint64{7} * 24 * 60 * 60 * 1000); }

    // What the server would say of the row at the state this desk is at: the other desk has it too.
    RowRepair asAtTheOther(const QUuid &row)
    {
        RowRepair repair;
        repair.rows.append(there().entity(collections::kCustomer, row));
        const auto state = here().desk.read(readDeskState);
        repair.epoch = state->epoch;
        repair.seq = state->cursor;
        return repair;
    }

    qint64 repaired(const RowRepair &repair)
    {
        const auto done = here().desk.read(
            [&](Database &database) { return SqlDeskStore(*here().desk.storage, database).repair(repair); });
        UndoDesk::settle();
        return done ? done->rows : -1;
    }

    std::unique_ptr<TwoDesks> m_desks;
    QList<QUuid> m_rows;
};

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"

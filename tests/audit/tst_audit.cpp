// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/services/audit/auditservice.h"
#include "models/services/customers/customerservice.h"
#include "models/storage/mutationseries.h"
#include "models/storage/rowstore.h"
#include "models/sync/effectapplier.h"
#include "tests/reception/receptionfixture.h"
#include "tests/support/dealerdata.h"

using namespace forecourt;
using namespace forecourt::receptiontest;

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ReceptionFixture>();
        m_customers = std::make_unique<CustomerService>(*m_fixture->desk.storage);
        m_done = m_fixture->in(m_fixture->walkIn());
    }
    void cleanup()
    {
        m_customers.reset();
        m_fixture.reset();
    }

    void aChangedFieldSaysFromWhatToWhatByWhomWhenAndWhere()
    {
        m_fixture->desk.clock.advance(ReceptionFixture::kHour);
        edit(QStringLiteral("爱喝茶"));
        m_fixture->desk.clock.advance(ReceptionFixture::kHour);
        edit(QStringLiteral("爱喝咖啡"));
        const QList<AuditLine> entries = history(QStringLiteral("customer"), m_done.customer.uuid());
        const AuditEntry &last = entries.first().entry;
        QCOMPARE_EQ(last.what, AuditWhat::Changed);
        QCOMPARE(last.collection, QStringLiteral("customer"));
        QCOMPARE(last.person, QStringLiteral("王强"));
        QCOMPARE(last.desk, QStringLiteral("A0"));
        QCOMPARE(last.at, m_fixture->desk.clock.nowMs());
        const AuditField field = entries.first().field.value_or(AuditField());
        QCOMPARE(field.name, QStringLiteral("notes"));
        QCOMPARE(field.before.text(), QStringLiteral("爱喝茶"));
        QCOMPARE(field.after.text(), QStringLiteral("爱喝咖啡"));
        QVERIFY(entries.at(1).field->before.isNull());
        QVERIFY(entries.at(1).entry.id != last.id);
    }

    void aRecordTellsWhatBelongsToIt()
    {
        QStringList collections;
        for (const AuditLine &line : history(QStringLiteral("customer"), m_done.customer.uuid())) {
            QCOMPARE_EQ(line.entry.what, AuditWhat::Created);
            collections.append(line.entry.collection);
        }
        for (const char *name : {"customer", "contact_point", "ownership", "vehicle", "plate"}) {
            QVERIFY2(collections.contains(QString::fromLatin1(name)), name);
        }
        QVERIFY(history(QStringLiteral("order"), m_done.order.uuid()).size() > 1);
    }

    void idsAreToldByName()
    {
        Customer before = customer();
        Customer after = before;
        after.ownerStaff = m_fixture->advisor;
        MUST_DO(m_fixture->desk.write(
            [&](Mutation &mutation) { return records::customers().update(mutation, before, after); }));
        const AuditField field =
            history(QStringLiteral("customer"), m_done.customer.uuid()).first().field.value_or(AuditField());
        QCOMPARE(field.name, QStringLiteral("owner_staff"));
        QCOMPARE(field.afterName, QStringLiteral("张敏"));
    }

    void tagsAreToldAsAddedAndRemoved()
    {
        Customer before = customer();
        Customer after = before;
        after.tags = QStringList{QStringLiteral("VIP")};
        MUST_DO(answer(m_customers->update(m_fixture->manager, before, after, {})));
        const AuditField field =
            history(QStringLiteral("customer"), m_done.customer.uuid()).first().field.value_or(AuditField());
        QCOMPARE(field.name, QStringLiteral("tags"));
        QCOMPARE(field.added, QStringList{QStringLiteral("VIP")});
    }

    void removalAndReturnAreTold()
    {
        MUST_DO(answer(m_customers->remove(m_fixture->manager, m_done.customer)));
        QCOMPARE_EQ(newest().what, AuditWhat::Removed);
        m_fixture->desk.clock.advance(1000);
        MUST_DO(answer(m_customers->restore(m_fixture->manager, m_done.customer)));
        QCOMPARE_EQ(newest().what, AuditWhat::Restored);
    }

    void aRefusedWriteLeavesNoTrace()
    {
        const qint64 before = m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM audit"));
        (void)m_fixture->desk.write([&](Mutation &mutation) -> Result<void> {
            Customer after = customer();
            after.notes = QStringLiteral("x");
            FORECOURT_TRY(records::customers().update(mutation, customer(), after));
            return fail(ErrorCode::Conflict, QStringLiteral("changed my mind"));
        });
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM audit")), before);
    }

    void anotherDesksChangeIsToldOnceHoweverOftenItIsRead()
    {
        const LogEntry created = foreign(1, {}, QString());
        const LogEntry changed = foreign(2, QStringLiteral("旧"), QStringLiteral("新"));
        apply({created, changed});
        apply({foreign(2, QStringLiteral("旧"), QStringLiteral("新"))});
        const QList<AuditLine> entries = history(QStringLiteral("customer"), foreignRow());
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.first().entry.desk, QStringLiteral("B7"));
        QCOMPARE(entries.first().entry.person, QStringLiteral("张敏"));
        QCOMPARE(entries.first().field->before.text(), QStringLiteral("旧"));
        QCOMPARE(entries.first().field->after.text(), QStringLiteral("新"));
        QCOMPARE_EQ(entries.last().entry.what, AuditWhat::Created);
    }

    // As imports make them: who, when and where, before the server has numbered them, after, and when all is
    // read again.
    void rowsMadeManyAtATimeSayWhoMadeThem()
    {
        m_fixture->desk.clock.advance(ReceptionFixture::kHour);
        const Series made = makeSeries();
        const qint64 rows = m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM audit"));
        QVERIFY(isMadeBySeries(made.row, made.at));
        m_fixture->desk.clock.advance(ReceptionFixture::kHour);
        apply({made.entry});
        QVERIFY(m_fixture->desk.number(QStringLiteral("SELECT created_version FROM customer WHERE id = ?"),
                                       {bound(made.row)}) == made.entry.seq);
        QVERIFY(isMadeBySeries(made.row, made.at));
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM audit")), rows);
    }

    void theMakingOfRowsIsToldOnceWhenAllIsReadAgain()
    {
        const Series made = makeSeries();
        apply({made.entry});
        MUST_DO(
            answer(m_fixture->desk.storage->maintain([&](Database &database, ChangeSet &) -> Result<void> {
                return RowStore(database, m_fixture->desk.storage->catalog()).clear();
            })));
        LogEntry again = made.entry;
        again.seq = 7; // of the new numbering
        apply({again});
        const QList<AuditLine> entries =
            history(QStringLiteral("customer"), made.row); // staff did not come yet
        QCOMPARE(entries.size(), 1);
        QCOMPARE_EQ(entries.first().entry.what, AuditWhat::Created);
        QCOMPARE(entries.first().entry.at, made.at);
    }

    // A page may end between two fields of one change.
    void aLongHistoryIsReadByPagesFromBothEnds()
    {
        const QUuid id = m_done.customer.uuid();
        for (int i = 0; i < 9; ++i) {
            m_fixture->desk.clock.advance(1000);
            Customer after = customer();
            after.notes = QString::number(i);
            after.tags = QStringList{QString::number(i)};
            MUST_DO(answer(m_customers->update(m_fixture->manager, customer(), after, {})));
        }
        const QList<AuditLine> whole = history(QStringLiteral("customer"), id);
        QVERIFY(whole.size() > 18);
        AuditService service(*m_fixture->desk.storage);
        const auto count = answer(service.source(QStringLiteral("customer"), id).count());
        QCOMPARE(count->rows, whole.size());
        for (const PageAsk::From from : {PageAsk::From::Start, PageAsk::From::End}) {
            QVERIFY(inPages(id, from) == whole);
        }
    }

    void eventsAreNotKept()
    {
        QCOMPARE(m_fixture->desk.number(QStringLiteral("SELECT count(*) FROM audit WHERE collection = 16")),
                 0);
    }

    void anUnknownKindIsRefused()
    {
        AuditService service(*m_fixture->desk.storage);
        MUST_FAIL(answer(service.source(QStringLiteral("moon"), m_done.customer.uuid()).page({})),
                  ErrorCode::InvalidInput);
    }

private:
    struct Series
    {
        QUuid row;
        qint64 at = 0;
        LogEntry entry; // as the server tells it
    };

    Series makeSeries()
    {
        constexpr int kFullName = 3;
        Storage &storage = *m_fixture->desk.storage;
        Series made{storage.ids().next(), m_fixture->desk.clock.nowMs(), {}};
        const QString name = QStringLiteral("进口");
        const auto written = answer(writeSeries(
            storage, Author{m_fixture->advisor, QStringLiteral("importCustomers"), {}},
            [&](MutationSeries &series) -> Result<void> {
                return series.create({{collections::kCustomer, made.row, {{kFullName, name}}, {}}});
            }));
        if (!written) {
            qFatal("%s", qPrintable(told(written.error())));
        }
        const auto operation = answer(storage.read([](Database &database) {
            return database.first(QStringLiteral("SELECT operation FROM outbox ORDER BY local DESC LIMIT 1"),
                                  {}, [](const Row &row) { return row.uuid(0); });
        }));
        ChangeEffect effect;
        effect.collection = collections::kCustomer;
        effect.row = made.row;
        effect.created = true;
        effect.cells = {{kFullName, CellValue(name)}};
        made.entry.seq = 4;
        made.entry.operation = operation->value_or(QUuid());
        made.entry.desk = QStringLiteral("A0");
        made.entry.actor = m_fixture->advisor.uuid();
        made.entry.hlc = hybridclock::at(made.at);
        made.entry.useCase = QStringLiteral("importCustomers");
        made.entry.effects = {effect};
        return made;
    }

    bool isMadeBySeries(const QUuid &row, qint64 at)
    {
        const QList<AuditLine> entries = history(QStringLiteral("customer"), row);
        return entries.size() == 1 && entries.first().entry.what == AuditWhat::Created &&
               entries.first().entry.person == QStringLiteral("张敏") &&
               entries.first().entry.desk == QLatin1String("A0") && entries.first().entry.at == at &&
               entries.first().entry.useCase == QLatin1String("importCustomers") &&
               !entries.first().entry.refused;
    }

    static QUuid foreignRow() { return QUuid(QStringLiteral("aaaaaaaa-0000-7000-8000-000000000001")); }

    [[nodiscard]] Customer customer() { return answer(m_customers->detail(m_done.customer))->customer; }

    void edit(const QString &notes)
    {
        const Customer before = customer();
        Customer after = before;
        after.notes = notes;
        MUST_DO(answer(m_customers->update(m_fixture->manager, before, after, {})));
    }

    ListPage<AuditLine> page(const QString &kind, const QUuid &id, const PageAsk &ask)
    {
        AuditService service(*m_fixture->desk.storage);
        return answer(service.source(kind, id).page(ask)).value_or(ListPage<AuditLine>());
    }

    QList<AuditLine> history(const QString &kind, const QUuid &id)
    {
        PageAsk ask;
        ask.limit = 1000;
        return page(kind, id, ask).rows;
    }

    QList<AuditLine> inPages(const QUuid &id, PageAsk::From from)
    {
        const bool backward = from == PageAsk::From::End;
        QList<AuditLine> lines;
        PageAsk ask;
        ask.from = from;
        ask.limit = 3;
        for (bool more = true; more;) {
            const ListPage<AuditLine> read = page(QStringLiteral("customer"), id, ask);
            more = read.more;
            lines = backward ? read.rows + lines : lines + read.rows;
            ask.from = backward ? PageAsk::From::Before : PageAsk::From::After;
            ask.place = read.places.value(backward ? 0 : read.places.size() - 1);
        }
        return lines;
    }

    AuditEntry newest()
    {
        for (const AuditLine &line : history(QStringLiteral("customer"), m_done.customer.uuid())) {
            if (line.entry.collection == QLatin1String("customer")) {
                return line.entry;
            }
        }
        return {};
    }

    // The first makes the row with an old note, the second writes the new one.
    LogEntry foreign(qint64 seq, const QString &, const QString &notes)
    {
        constexpr int kNotes = 8;
        ChangeEffect effect;
        effect.collection = collections::kCustomer;
        effect.row = foreignRow();
        effect.created = seq == 1;
        effect.cells = {{kNotes, CellValue(seq == 1 ? QStringLiteral("旧") : notes)}};
        LogEntry entry;
        entry.seq = seq;
        entry.operation = derivedId("op", QByteArray::number(seq));
        entry.desk = QStringLiteral("B7");
        entry.actor = m_fixture->advisor.uuid();
        entry.hlc = hybridclock::at(m_fixture->desk.clock.nowMs() + seq);
        entry.effects = {effect};
        return entry;
    }

    void apply(const QList<LogEntry> &entries)
    {
        Storage &storage = *m_fixture->desk.storage;
        const Result<void> applied =
            answer(storage.maintain([&](Database &database, ChangeSet &changes) -> Result<void> {
                FORECOURT_ASSIGN(
                    EffectApplier applier,
                    EffectApplier::begin(database, storage.catalog(), storage.projections(), changes, 1));
                FORECOURT_TRY(applier.apply(entries));
                return applier.finish();
            }));
        QVERIFY2(applied, applied ? "" : qPrintable(told(applied.error())));
    }

    std::unique_ptr<ReceptionFixture> m_fixture;
    std::unique_ptr<CustomerService> m_customers;
    CheckInDone m_done;
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"

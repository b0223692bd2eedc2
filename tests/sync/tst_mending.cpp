// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit/auditreader.h"
#include "models/services/audit/auditservice.h"
#include "models/services/sync/dependentoffers.h"
#include "tests/sync/mendingdesks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace forecourt;

// What people do about changes that the server refused, with the real server in this process.
class TestMending final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desks = std::make_unique<MendingDesks>(); }
    void cleanup() { m_desks.reset(); }

    void aRefusedChangeSaysWhatItIs();
    void whatIsMendedReachesTheOtherDeskOnce();
    void aMendedValueTakesThePlaceOfTheOldOne();
    void aValueThatCannotBeIsRefusedAndNothingIsWritten();
    void whoMayNotCannotOfferItAgain();
    void whatRestsOnARefusedChangeSaysOnWhich();
    void whatRestsOnAMendedChangeFollowsByItself();
    void whatMayNotFollowStaysForAPerson();
    void whatIsRefusedAfterTheMendingFollowsToo();
    void givingUpNeedsAReason();
    void givingUpTakesWhatRestsOnItAlong();
    void whatWasGivenUpIsInTheAuditOfTheRecord();
    void aRemovalThatIsGivenUpIsTwoLinesOfTheHistory();
    void theFileSaysEverythingInWords();
    void nothingIsMendedTwice();
    void aRestoredServerIsNotOfferedWhatIsClosed();
    void aRestoredServerIsOfferedTheCreationThatAnEditRestsOn();
    void whatIsRefusedWhileTheRowsAreFilledAgainShowsNoMore();
    void aChangeThatTheDiskDamagedHoldsNothingUp();

private:
    // The server was restored: another epoch, and it knows nothing of what it refused.
    void adoptNewEpoch()
    {
        const auto adopted = m_desks->here().desk.read([this](Database &database) -> Result<DeskInfo> {
            return SqlDeskStore(*m_desks->here().desk.storage, database).adoptEpoch(4'711);
        });
        QVERIFY(adopted);
    }
    // A customer that is about to be refused, and an edit of it that is not pushed yet.
    QUuid refusedWithAnEdit()
    {
        const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
        const QUuid creation = operations().first();
        m_desks->setBirthYearAs(MendingDesks::manager(), customer, 1980);
        m_desks->refuseHere(creation, QStringLiteral("forbidden"));
        return creation;
    }
    QList<QUuid> operations() // that wait
    {
        return m_desks->here()
            .desk
            .read([](Database &database) {
                return database.all(
                    QStringLiteral("SELECT operation FROM outbox WHERE state = 0 ORDER BY local"), {},
                    [](const Row &row) { return row.uuid(0); });
            })
            .value_or(QList<QUuid>());
    }
    QUuid refusedCustomer()
    {
        const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
        m_desks->desks.synchronise(m_desks->desks.here);
        return customer;
    }
    QUuid onlyRefused()
    {
        const auto refused = m_desks->listed(QueuedKind::Refused);
        return refused.size() == 1 ? refused.first().id : QUuid();
    }
    Result<void> offer(const QUuid &operation, const QList<MendedField> &edits = {},
                       const StaffId &by = MendingDesks::manager())
    {
        return MendingDesks::wait(m_desks->queue->offerAgain(by, operation, edits));
    }
    static MendedField fieldOf(const QUuid &customer, int field, const CellValue &value)
    {
        return {collections::kCustomer, customer, field, value};
    }
    qint64 customersAt(UndoDesk &desk)
    {
        return desk.desk.number(QStringLiteral("SELECT count(*) FROM customer WHERE full_name LIKE '王%'"));
    }

    std::unique_ptr<MendingDesks> m_desks;
};

void TestMending::aRefusedChangeSaysWhatItIs()
{
    refusedCustomer();
    QCOMPARE(customersAt(m_desks->here()), 0); // it shows no more
    const QList<QueuedItem> refused = m_desks->listed(QueuedKind::Refused);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().title, QStringLiteral("王芳"));
    const OperationDetail detail = m_desks->detail(refused.first().id);
    QVERIFY2(detail.reason.startsWith(QLatin1String("may-not: ")), qPrintable(detail.reason));
    QVERIFY(detail.canMend());
    QCOMPARE(detail.changes.size(), 1);
    QCOMPARE_EQ(detail.changes.first().kind, OperationChangeKind::Created);
    QCOMPARE(detail.changes.first().title, QStringLiteral("王芳"));
    QVERIFY(detail.openKind.isEmpty());
}

void TestMending::whatIsMendedReachesTheOtherDeskOnce()
{
    const QUuid customer = refusedCustomer();
    QVERIFY(offer(onlyRefused()));
    QCOMPARE(MendingDesks::nameAt(m_desks->here(), customer), QStringLiteral("王芳"));
    QCOMPARE(m_desks->listed(QueuedKind::Refused).size(), 0);
    QCOMPARE(m_desks->listed(QueuedKind::Waiting).size(), 1);
    m_desks->desks.synchroniseBoth();
    m_desks->desks.synchroniseBoth();
    QCOMPARE(MendingDesks::nameAt(m_desks->there(), customer), QStringLiteral("王芳"));
    QCOMPARE(customersAt(m_desks->there()), 1);
    QCOMPARE(m_desks->listed(QueuedKind::Refused).size(), 0);
    const QList<QueuedItem> closed = m_desks->listed(QueuedKind::Closed);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!closed.first().isGivenUp);
}

void TestMending::aMendedValueTakesThePlaceOfTheOldOne()
{
    const QUuid customer = refusedCustomer();
    QVERIFY(offer(onlyRefused(), {fieldOf(customer, MendingDesks::kFullName, QStringLiteral("欧阳芳"))}));
    m_desks->desks.synchroniseBoth();
    const Entity there = m_desks->there().entity(collections::kCustomer, customer);
    QCOMPARE(there.cells.value(MendingDesks::kFullName).value.text(), QStringLiteral("欧阳芳"));
    QCOMPARE(there.cells.value(1).value.text(), QStringLiteral("欧阳")); // the surname follows
}

void TestMending::aValueThatCannotBeIsRefusedAndNothingIsWritten()
{
    const QUuid customer = refusedCustomer();
    const auto done = offer(onlyRefused(), {fieldOf(customer, MendingDesks::kFullName, QString())});
    QVERIFY(!done);
    QCOMPARE_EQ(done.error().code, ErrorCode::InvalidInput);
    QCOMPARE(customersAt(m_desks->here()), 0);
    QVERIFY(!onlyRefused().isNull());
}

void TestMending::whoMayNotCannotOfferItAgain()
{
    refusedCustomer();
    const auto done = offer(onlyRefused(), {}, personOf(StaffRole::Parts));
    QVERIFY(!done);
    QCOMPARE_EQ(done.error().code, ErrorCode::Forbidden);
    QVERIFY(!onlyRefused().isNull());
}

void TestMending::whatRestsOnARefusedChangeSaysOnWhich()
{
    const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
    m_desks->setBirthYear(customer, 1980);
    m_desks->desks.synchronise(m_desks->desks.here);
    const QList<QueuedItem> refused = m_desks->listed(QueuedKind::Refused);
    QCOMPARE(refused.size(), 2);
    const OperationDetail second = m_desks->detail(refused.at(1).id);
    QVERIFY2(second.reason.startsWith(QLatin1String("depends-on: ")), qPrintable(second.reason));
    QVERIFY(second.waitsFor.has_value());
    QCOMPARE(second.waitsFor->id, refused.at(0).id);
    QCOMPARE(second.waitsFor->title, QStringLiteral("王芳"));
    QVERIFY(!second.canMend());
    QCOMPARE(m_desks->detail(refused.at(0).id).waiting.size(), 1);
    QVERIFY(!offer(refused.at(1).id));
}

void TestMending::whatRestsOnAMendedChangeFollowsByItself()
{
    const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
    m_desks->setBirthYearAs(MendingDesks::manager(), customer, 1980);
    m_desks->desks.synchronise(m_desks->desks.here);
    QVERIFY(offer(m_desks->listed(QueuedKind::Refused).first().id));
    QTRY_COMPARE(m_desks->listed(QueuedKind::Refused).size(), 0);
    QCOMPARE(m_desks->listed(QueuedKind::Waiting).size(), 2);
    QCOMPARE(m_desks->listed(QueuedKind::Waiting).last().person, wordOf(StaffRole::Manager));
    m_desks->desks.synchroniseBoth();
    const Entity there = m_desks->there().entity(collections::kCustomer, customer);
    QCOMPARE(there.cells.value(MendingDesks::kBirthYear).value.number(), 1980);
    QCOMPARE(m_desks->listed(QueuedKind::Refused).size(), 0);
}

// Its author may not, so a person has to see to it; nothing blocks it any more.
void TestMending::whatMayNotFollowStaysForAPerson()
{
    const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
    m_desks->setBirthYear(customer, 1980);
    m_desks->desks.synchronise(m_desks->desks.here);
    QVERIFY(offer(m_desks->listed(QueuedKind::Refused).first().id));
    QCOMPARE(MendingDesks::wait(offerDependents(*m_desks->here().desk.storage)).value_or(-1), 0);
    QVERIFY(m_desks->detail(onlyRefused()).canMend());
    QVERIFY(offer(onlyRefused()));
    m_desks->desks.synchroniseBoth();
    const Entity there = m_desks->there().entity(collections::kCustomer, customer);
    QCOMPARE(there.cells.value(MendingDesks::kBirthYear).value.number(), 1980);
}

void TestMending::whatIsRefusedAfterTheMendingFollowsToo()
{
    const QUuid customer = refusedCustomer();
    const QUuid creation = onlyRefused();
    // Refused by a server that has the creation aside, and answered only after it was mended here.
    QVERIFY(offer(creation));
    m_desks->setBirthYearAs(MendingDesks::manager(), customer, 1980);
    const QUuid edit = m_desks->listed(QueuedKind::Waiting).last().id;
    m_desks->refuseHere(edit, QStringLiteral("depends-on: ") + creation.toString(QUuid::WithoutBraces));
    QCOMPARE(onlyRefused(), edit);
    QCOMPARE(MendingDesks::wait(offerDependents(*m_desks->here().desk.storage)).value_or(-1), 1);
    QVERIFY(onlyRefused().isNull());
    m_desks->desks.synchroniseBoth();
    const Entity there = m_desks->there().entity(collections::kCustomer, customer);
    QCOMPARE(there.cells.value(MendingDesks::kBirthYear).value.number(), 1980);
    QCOMPARE(MendingDesks::wait(offerDependents(*m_desks->here().desk.storage)).value_or(-1), 0);
}

void TestMending::givingUpNeedsAReason()
{
    refusedCustomer();
    const QUuid operation = onlyRefused();
    QVERIFY(
        !MendingDesks::wait(m_desks->queue->giveUp(MendingDesks::manager(), operation, QStringLiteral(" "))));
    QCOMPARE(onlyRefused(), operation);
}

void TestMending::givingUpTakesWhatRestsOnItAlong()
{
    const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
    m_desks->setBirthYear(customer, 1980);
    m_desks->desks.synchronise(m_desks->desks.here);
    const auto given = MendingDesks::wait(
        m_desks->queue->giveUp(MendingDesks::manager(), m_desks->listed(QueuedKind::Refused).first().id,
                               QStringLiteral("taken down twice")));
    QCOMPARE(given.value_or(-1), 2);
    QCOMPARE(m_desks->listed(QueuedKind::Refused).size(), 0);
    const QList<QueuedItem> closed = m_desks->listed(QueuedKind::Closed);
    QCOMPARE(closed.size(), 2);
    QVERIFY(closed.first().isGivenUp);
    const auto closing = m_desks->detail(closed.first().id).closing;
    QVERIFY(closing.has_value());
    QCOMPARE(closing->reason, QStringLiteral("taken down twice"));
    QCOMPARE(customersAt(m_desks->here()), 0);
}

void TestMending::whatWasGivenUpIsInTheAuditOfTheRecord()
{
    const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"));
    const QUuid second = m_desks->newCustomer(QStringLiteral("王明"));
    m_desks->desks.synchronise(m_desks->desks.here);
    QVERIFY(offer(m_desks->listed(QueuedKind::Refused).first().id));
    m_desks->setBirthYearAs(MendingDesks::manager(), customer, 1980);
    const QUuid edit = m_desks->listed(QueuedKind::Waiting).last().id;
    m_desks->refuseHere(edit, QStringLiteral("wrong-type: customer.birth_year"));
    QVERIFY(
        MendingDesks::wait(m_desks->queue->giveUp(MendingDesks::manager(), edit, QStringLiteral("a slip"))));
    const auto entries = m_desks->here().desk.read([&](Database &database) {
        return AuditReader(database).page(QStringLiteral("customer"), customer, {});
    });
    QVERIFY(entries.has_value());
    QCOMPARE_EQ(entries->rows.first().entry.what, AuditWhat::GivenUp);
    QCOMPARE(entries->rows.first().entry.reason, QStringLiteral("a slip"));
    QVERIFY(!entries->rows.first().field);
    QCOMPARE(MendingDesks::nameAt(m_desks->here(), second), QString());
    const Entity here = m_desks->here().entity(collections::kCustomer, customer);
    QVERIFY(here.cells.value(MendingDesks::kBirthYear).value.isNull()); // the server's value
}

// Of one operation, and neither of a field.
void TestMending::aRemovalThatIsGivenUpIsTwoLinesOfTheHistory()
{
    const QUuid customer = m_desks->newCustomer(QStringLiteral("王芳"), MendingDesks::manager());
    m_desks->desks.synchronise(m_desks->desks.here);
    const auto remove = [&](Mutation &mutation) {
        return mutation.remove(collections::kCustomer, customer);
    };
    auto &storage = *m_desks->here().desk.storage;
    QVERIFY(MendingDesks::wait(
        storage.write({MendingDesks::manager(), QStringLiteral("removeCustomer")}, remove)));
    const QUuid removal = operations().first();
    m_desks->refuseHere(removal, QStringLiteral("forbidden"));
    AuditService history(storage);
    QSignalSpy changed(&history, &AuditService::changed);
    QVERIFY(MendingDesks::wait(
        m_desks->queue->giveUp(MendingDesks::manager(), removal, QStringLiteral("a slip"))));
    QTRY_VERIFY(!changed.isEmpty()); // whoever has it open sees it
    const auto page =
        MendingDesks::wait(history.source(QStringLiteral("customer"), customer).page(PageAsk()));
    QCOMPARE_EQ(page->rows.at(0).entry.what, AuditWhat::GivenUp);
    QCOMPARE_EQ(page->rows.at(1).entry.what, AuditWhat::Removed);
    QVERIFY(page->rows.at(0).id != page->rows.at(1).id);
}

void TestMending::theFileSaysEverythingInWords()
{
    refusedCustomer();
    const QUuid operation = onlyRefused();
    const QString path = m_desks->here().desk.folder.filePath(QStringLiteral("refused.json"));
    QVERIFY(MendingDesks::wait(m_desks->queue->exportRefused(operation, path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains('\n'));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    QVERIFY(json.value(QLatin1String("reason")).toString().startsWith(QLatin1String("may-not: ")));
    const QJsonObject change = json.value(QLatin1String("changes")).toArray().at(0).toObject();
    QCOMPARE(change.value(QLatin1String("record")).toString(), QStringLiteral("customer"));
    QCOMPARE(change.value(QLatin1String("fields")).toObject().value(QLatin1String("full_name")).toString(),
             QStringLiteral("王芳"));
    QVERIFY(decodeOperation(json.value(QLatin1String("body")).toString().toUtf8()).has_value());
}

void TestMending::nothingIsMendedTwice()
{
    refusedCustomer();
    const QUuid operation = onlyRefused();
    QVERIFY(offer(operation));
    const auto again = offer(operation);
    QVERIFY(!again);
    QCOMPARE_EQ(again.error().code, ErrorCode::NotFound);
    m_desks->desks.synchroniseBoth();
    QCOMPARE(customersAt(m_desks->there()), 1);
}

void TestMending::aRestoredServerIsNotOfferedWhatIsClosed()
{
    const QUuid customer = refusedCustomer();
    QVERIFY(offer(onlyRefused(), {fieldOf(customer, MendingDesks::kFullName, QStringLiteral("欧阳芳"))}));
    m_desks->desks.synchroniseBoth();
    UndoDesk &here = m_desks->here();
    QVERIFY(here.desk.read([&](Database &database) {
        return SqlDeskStore(*here.desk.storage, database).adoptEpoch(1); // everything kept waits again
    }));
    m_desks->desks.synchroniseBoth();
    QCOMPARE(MendingDesks::nameAt(m_desks->there(), customer), QStringLiteral("欧阳芳"));
    QCOMPARE(m_desks->listed(QueuedKind::Refused).size(), 0);
}

void TestMending::aRestoredServerIsOfferedTheCreationThatAnEditRestsOn()
{
    const QUuid creation = refusedWithAnEdit();
    const QList<QUuid> waiting = operations();
    QCOMPARE(waiting.size(), 1);
    adoptNewEpoch();
    QCOMPARE(operations(), (QList<QUuid>{creation, waiting.first()}));
    QVERIFY(m_desks->listed(QueuedKind::Refused).isEmpty());
}

// Else somebody goes on with it, and that is pushed.
void TestMending::whatIsRefusedWhileTheRowsAreFilledAgainShowsNoMore()
{
    m_desks->newCustomer(QStringLiteral("王芳"));
    adoptNewEpoch();
    QCOMPARE(customersAt(m_desks->here()), 1);
    m_desks->refuseHere(operations().first(), QStringLiteral("forbidden"));
    QCOMPARE(customersAt(m_desks->here()), 0);
}

// What was written before and after it reaches the other desk, and the queue goes on.
void TestMending::aChangeThatTheDiskDamagedHoldsNothingUp()
{
    const QUuid first = m_desks->newCustomer(QStringLiteral("王一"), MendingDesks::manager());
    const QUuid second = m_desks->newCustomer(QStringLiteral("王二"), MendingDesks::manager());
    const QUuid third = m_desks->newCustomer(QStringLiteral("王三"), MendingDesks::manager());
    const QUuid damaged = operations().at(1);
    QVERIFY(m_desks->here().desk.read([&](Database &database) {
        return database.run(QStringLiteral("UPDATE outbox SET body = x'80' WHERE operation = ?"),
                            {bound(damaged)});
    }));
    m_desks->desks.synchroniseBoth();
    QVERIFY(operations().isEmpty());
    QCOMPARE(MendingDesks::nameAt(m_desks->there(), first), QStringLiteral("王一"));
    QCOMPARE(MendingDesks::nameAt(m_desks->there(), third), QStringLiteral("王三"));
    QCOMPARE(MendingDesks::nameAt(m_desks->here(), second), QString()); // nobody else will ever have it
    QCOMPARE(onlyRefused(), damaged);
    const OperationDetail detail = m_desks->detail(damaged);
    QVERIFY2(detail.reason.startsWith(QLatin1String("damaged: ")), qPrintable(detail.reason));
    QVERIFY(!detail.isReadable);
    const QUuid fourth = m_desks->newCustomer(QStringLiteral("王四"), MendingDesks::manager());
    m_desks->desks.synchroniseBoth();
    QCOMPARE(MendingDesks::nameAt(m_desks->there(), fourth), QStringLiteral("王四"));
}

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"

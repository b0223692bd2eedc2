// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/protocol/operationrights.h"
#include "models/services/customers/customermerge.h"
#include "models/services/identity/identityservice.h"
#include "tests/support/dealerdata.h"
#include "tests/support/keysathand.h"

using namespace forecourt;

namespace {

const QString kNumber = QStringLiteral("11010519491231002X");

// A desk with its key and a customer.
struct Desk
{
    explicit Desk(QChar key = u'k') : identity(*store.storage, keys.access())
    {
        keys.ring = FieldKeyRing({QByteArray(FieldKeyRing::kKeyBytes, key.toLatin1())});
        customer = addCustomer(store, QStringLiteral("王梓涵"));
    }

    Result<void> add(const CustomerId &whose, const QString &number,
                     IdentityKind kind = IdentityKind::IdentityCard)
    {
        return comes(identity.add({}, {whose, kind, number, 0}));
    }
    QList<IdentityDocument> documents()
    {
        return comes(identity.of(customer)).value_or(QList<IdentityDocument>());
    }

    StorageFixture store;
    KeysAtHand keys;
    IdentityService identity;
    CustomerId customer;
};

} // namespace

class TestIdentityService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsStoredSealedAndShownByItsEnd()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, QStringLiteral("110105 19491231 002x")));
        QCOMPARE(desk.documents().size(), 1);
        QCOMPARE(desk.documents().first().tail, QStringLiteral("002X"));
        QVERIFY(desk.store.read([](Database &database) { return database.checkpoint(); }));
        QFile file(desk.store.folder.filePath(QStringLiteral("desk.sqlite")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("identity_document"));
        QVERIFY(!bytes.contains("19491231")); // neither in its row nor in the operation that is sent
    }

    void aMistypedNumberIsRefused()
    {
        Desk desk;
        const auto added = desk.add(desk.customer, QStringLiteral("110105194912310021"));
        QVERIFY(!added);
        QCOMPARE(added.error().detail, QStringLiteral("number"));
        QCOMPARE(desk.documents().size(), 0);
    }

    void readingLeavesWhoAndWhyInTheTimeline()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        const IdentityDocumentId id = desk.documents().first().id;
        QCOMPARE(comes(desk.identity.read({}, id, QStringLiteral("test drive"))).value_or(QString()),
                 kNumber);
        QCOMPARE(desk.store.number(QStringLiteral("SELECT count(*) FROM timeline_event WHERE kind = "
                                                  "'identity_shown' AND data LIKE '%test drive%'")),
                 1);
    }

    void withoutAReasonNothingIsRead()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        const auto read = comes(desk.identity.read({}, desk.documents().first().id, QStringLiteral("  ")));
        QVERIFY(!read);
        QCOMPARE(read.error().detail, QStringLiteral("reason"));
        QCOMPARE(desk.store.number(QStringLiteral("SELECT count(*) FROM timeline_event")), 0);
    }

    void whoMayNotHandleIdentitiesReadsNothing()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        Staff technician;
        technician.id = StaffId(desk.store.ids.next());
        technician.name = QStringLiteral("老李");
        technician.role = wordOf(StaffRole::Technician);
        technician.active = true;
        put(desk.store, records::staff(), technician);
        QVERIFY(desk.store.write([](Mutation &mutation) {
            return mutation.create(collections::kStorePolicy, policyRow(), {{1, CellValue(1)}});
        }));
        const auto read =
            comes(desk.identity.read(technician.id, desk.documents().first().id, QStringLiteral("curious")));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Forbidden);
        QCOMPARE(read.error().detail, QStringLiteral("may-not: customer.identity"));
        QVERIFY(!comes(desk.identity.add(
            technician.id, {desk.customer, IdentityKind::Passport, QStringLiteral("E12345"), 0})));
    }

    void aNumberOfSomebodyElseIsRefusedWithTheCustomer()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        const CustomerId other = addCustomer(desk.store, QStringLiteral("李娜"));
        const auto added = desk.add(other, kNumber, IdentityKind::DrivingLicence);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Conflict);
        QCOMPARE(added.error().detail, desk.customer.toString());
    }

    void theSameDocumentOnceMoreIsNoSecondOne()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        QVERIFY(comes(desk.identity.add({}, {desk.customer, IdentityKind::IdentityCard, kNumber, 99})));
        QCOMPARE(desk.documents().size(), 1);
        QCOMPARE(desk.documents().first().validUntil, 99);
        QVERIFY(desk.add(desk.customer, kNumber, IdentityKind::DrivingLicence)); // the same number in China
        QCOMPARE(desk.documents().size(), 2);
    }

    void aNumberFindsWhoeverStandsForItsOwner()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        QCOMPARE(comes(desk.identity.owners(QStringLiteral("110105-19491231-002x")))->first().customer,
                 desk.customer);
        const CustomerId other = addCustomer(desk.store, QStringLiteral("王梓涵先生"));
        CustomerMerge merge(*desk.store.storage);
        QVERIFY(answerOf(merge.join({}, desk.customer, other, {})));
        const auto owners = comes(desk.identity.owners(kNumber));
        QCOMPARE(owners->size(), 1);
        QCOMPARE(comes(desk.identity.of(owners->first().customer))->size(), 1);
        QVERIFY(comes(desk.identity.owners(QStringLiteral("440524188001010014")))->isEmpty());
    }

    void withoutAKeyNothingIsTakenDown()
    {
        Desk desk;
        desk.keys.ring = {};
        QCOMPARE(comes(desk.identity.hasKey()).value_or(true), false);
        const auto added = desk.add(desk.customer, kNumber);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::NotFound);
        QCOMPARE(desk.documents().size(), 0);
    }

    void afterJoiningAStoreItsKeySealsEverythingAnew()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        const QByteArray stores(FieldKeyRing::kKeyBytes, 's');
        desk.keys.ring = FieldKeyRing(QList<QByteArray>{stores} + desk.keys.ring.keys());
        QCOMPARE(comes(desk.identity.sealAgain()).value_or(-1), 1);
        QCOMPARE(comes(desk.identity.sealAgain()).value_or(-1), 0);
        desk.keys.ring = FieldKeyRing({stores}); // another desk of the store has no other
        const IdentityDocumentId id = desk.documents().first().id;
        QCOMPARE(comes(desk.identity.read({}, id, QStringLiteral("why"))).value_or(QString()), kNumber);
        QCOMPARE(comes(desk.identity.owners(kNumber))->size(), 1);
    }

    void aRemovedDocumentIsGoneAndItsNumberFree()
    {
        Desk desk;
        QVERIFY(desk.add(desk.customer, kNumber));
        QVERIFY(comes(desk.identity.remove({}, desk.documents().first().id)));
        QVERIFY(desk.documents().isEmpty());
        const CustomerId other = addCustomer(desk.store, QStringLiteral("李娜"));
        QVERIFY(desk.add(other, kNumber));
    }
};

QTEST_GUILESS_MAIN(TestIdentityService)
#include "tst_identityservice.moc"

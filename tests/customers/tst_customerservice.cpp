// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/operation.h"
#include "models/services/customers/customerservice.h"
#include "models/storage/outbox.h"
#include "tests/support/dealerdata.h"

#include <QSignalSpy>

using namespace forecourt;

class TestCustomerService final : public QObject
{
    Q_OBJECT

private:
    static CustomerId created(CustomerService &service, const QString &name, const QString &phone = {})
    {
        const auto id = answerOf(service.create({}, {name, phone, {}, QStringLiteral("walk_in")}));
        return id.value_or(CustomerId());
    }

private Q_SLOTS:
    void aNewCustomerHasNameNumberAndFirstEvent()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const auto id =
            answerOf(service.create({}, {QStringLiteral("欧阳 明"), QStringLiteral("138 0013 8000"),
                                         QStringLiteral("Ming@Example.com"), QStringLiteral("walk_in")}));
        QVERIFY(id);
        const auto detail = answerOf(service.detail(*id));
        QVERIFY(detail);
        QCOMPARE_EQ(detail->customer.surname, QStringLiteral("欧阳"));
        QCOMPARE_EQ(detail->customer.fullName, QStringLiteral("欧阳明"));
        QCOMPARE_EQ(detail->contactPoints.size(), 2);
        QCOMPARE_EQ(detail->contactPoints.first().normalised, QStringLiteral("+8613800138000"));
        QCOMPARE_EQ(detail->contactPoints.last().normalised, QStringLiteral("ming@example.com"));
        QCOMPARE_EQ(desk.number(QStringLiteral(
                        "SELECT count(*) FROM timeline_event WHERE kind = 'customer_created'")),
                    1);
    }

    void aNumberOfAnotherCustomerIsRefusedWithItsId()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId first = created(service, QStringLiteral("王芳"), QStringLiteral("13800138000"));
        const auto second = answerOf(
            service.create({}, {QStringLiteral("王方"), QStringLiteral("+86 138-0013-8000"), {}, {}}));
        QVERIFY(!second);
        QCOMPARE_EQ(second.error().code, ErrorCode::Conflict);
        QCOMPARE_EQ(second.error().detail, first.toString());
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
    }

    void whatCannotBeSavedIsNamed()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        QCOMPARE_EQ(answerOf(service.create({}, {QStringLiteral("  "), {}, {}, {}})).error().detail,
                    QStringLiteral("name"));
        QCOMPARE_EQ(answerOf(service.create({}, {QStringLiteral("王芳"), QStringLiteral("12"), {}, {}}))
                        .error()
                        .detail,
                    QStringLiteral("phone"));
        QCOMPARE_EQ(answerOf(service.create({}, {QStringLiteral("王芳"), {}, QStringLiteral("a@"), {}}))
                        .error()
                        .detail,
                    QStringLiteral("email"));
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM customer")), 0);
    }

    void anEditCarriesOnlyTheChangedField()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId id = created(service, QStringLiteral("王芳"));
        const auto before = answerOf(service.detail(id));
        Customer after = before->customer;
        after.birthYear = 1991;
        QVERIFY(answerOf(service.update({}, before->customer, after, before->versions)));
        const auto entries = desk.read([](Database &database) { return Outbox(database).unsettled(); });
        const auto operation = decodeOperation(entries->last().body);
        QVERIFY(operation);
        QCOMPARE_EQ(operation->changes.size(), 1);
        QCOMPARE_EQ(operation->changes.first().put.size(), 1);
        QCOMPARE_EQ(answerOf(service.detail(id))->customer.birthYear, 1991);
    }

    void anImpossibleBirthYearIsRefused()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const auto before = answerOf(service.detail(created(service, QStringLiteral("王芳"))));
        Customer after = before->customer;
        after.birthYear = 91;
        const auto result = answerOf(service.update({}, before->customer, after, before->versions));
        QVERIFY(!result);
        QCOMPARE_EQ(result.error().detail, QStringLiteral("birthYear"));
    }

    void aTagSetMeanwhileSurvivesAnEditOfTags()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId id = created(service, QStringLiteral("王芳"));
        const auto seen = answerOf(service.detail(id));
        const auto tagged = [&](const QStringList &tags) {
            Customer after = seen->customer;
            after.tags = tags;
            return answerOf(service.update({}, seen->customer, after, seen->versions));
        };
        QVERIFY(tagged({QStringLiteral("车队")}));
        QVERIFY(tagged({QStringLiteral("金卡")})); // an editor opened before the first tag was set
        QCOMPARE_EQ(answerOf(service.detail(id))->customer.tags.size(), 2);
    }

    void theSameContactIsAddedOnce()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId id = created(service, QStringLiteral("王芳"), QStringLiteral("13800138000"));
        QVERIFY(
            answerOf(service.addContactPoint({}, id, ContactKind::Mobile, QStringLiteral("138-0013-8000"))));
        QVERIFY(answerOf(service.addContactPoint({}, id, ContactKind::Wechat, QStringLiteral("wangfang"))));
        QCOMPARE_EQ(answerOf(service.detail(id))->contactPoints.size(), 2);
    }

    void aWithdrawnConsentStaysOnRecordWithItsFirstDate()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId id = created(service, QStringLiteral("王芳"));
        const auto give = [&] {
            return answerOf(
                service.giveConsent({}, id, QStringLiteral("marketing"), QStringLiteral("sms"), {}));
        };
        QVERIFY(give());
        QVERIFY(give()); // it stands already
        auto consents = answerOf(service.detail(id))->consents;
        QCOMPARE_EQ(consents.size(), 1);
        QVERIFY(consents.first().holdsAt(desk.clock.nowMs()));
        desk.clock.advance(1000);
        QVERIFY(answerOf(service.withdrawConsent({}, consents.first().id)));
        const qint64 withdrawn = desk.clock.nowMs();
        desk.clock.advance(1000);
        QVERIFY(answerOf(service.withdrawConsent({}, consents.first().id)));
        consents = answerOf(service.detail(id))->consents;
        QCOMPARE_EQ(consents.size(), 1);
        QCOMPARE_EQ(consents.first().withdrawnAt, withdrawn);
        QVERIFY(!consents.first().holdsAt(desk.clock.nowMs()));
    }

    void aRemovedCustomerIsGoneAndComesBackWhole()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId id = created(service, QStringLiteral("王芳"), QStringLiteral("13800138000"));
        QVERIFY(answerOf(service.remove({}, id)));
        QVERIFY(answerOf(service.list({}, CustomerFilter::All, 10))->isEmpty());
        QVERIFY(answerOf(service.list(QStringLiteral("王芳"), CustomerFilter::All, 10))->isEmpty());
        QCOMPARE_EQ(answerOf(service.detail(id)).error().code, ErrorCode::NotFound);
        QVERIFY(answerOf(service.restore({}, id)));
        QCOMPARE_EQ(answerOf(service.detail(id))->contactPoints.size(), 1);
        QCOMPARE_EQ(answerOf(service.list(QStringLiteral("王芳"), CustomerFilter::All, 10))->size(), 1);
    }

    void theListFiltersByHouseAndVehicle()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId waiting = addCustomer(desk, QStringLiteral("王芳"));
        const CustomerId owner = addCustomer(desk, QStringLiteral("李娜"));
        const CustomerId workshop = addCustomer(desk, QStringLiteral("张伟"));
        addVehicle(desk, owner, QStringLiteral("沪A12345"));
        Visit visit;
        visit.id = VisitId(desk.ids.next());
        visit.customer = waiting;
        put(desk, records::visits(), visit);
        Order order;
        order.id = OrderId(desk.ids.next());
        order.customer = workshop;
        order.status = OrderStatus::InProgress;
        put(desk, records::orders(), order);
        const auto ids = [&](CustomerFilter filter) {
            QSet<CustomerId> found;
            const auto rows = answerOf(service.list({}, filter, 10));
            for (const CustomerRow &row : *rows) {
                found.insert(row.id);
            }
            return found;
        };
        QCOMPARE_EQ(ids(CustomerFilter::All).size(), 3);
        QCOMPARE_EQ(ids(CustomerFilter::InHouse), (QSet<CustomerId>{waiting, workshop}));
        QCOMPARE_EQ(ids(CustomerFilter::WithVehicle), QSet<CustomerId>{owner});
    }

    void theOwnerOfAVehicleIsThePresentOne()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId former = addCustomer(desk, QStringLiteral("王芳"));
        const CustomerId present = addCustomer(desk, QStringLiteral("李娜"));
        const VehicleId car = addVehicle(desk, former, QStringLiteral("沪A12345"), {}, 100);
        Ownership now;
        now.id = OwnershipId(desk.ids.next());
        now.customer = present;
        now.vehicle = car;
        now.validFrom = 100;
        put(desk, records::ownerships(), now);
        QCOMPARE_EQ(answerOf(service.ownerOf(car)).value_or(CustomerId()), present);
        QCOMPARE_EQ(answerOf(service.ownerOf(VehicleId(desk.ids.next()))).error().code, ErrorCode::NotFound);
    }

    void similarCustomersComeByCertainty()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId sameName = created(service, QStringLiteral("王芳"), QStringLiteral("13900139000"));
        const CustomerId samePhone = created(service, QStringLiteral("赵强"), QStringLiteral("13800138000"));
        created(service, QStringLiteral("王芳芳"));
        const auto similar =
            answerOf(service.similar({QStringLiteral("王 芳"), QStringLiteral("0086 13800138000"), {}, {}}));
        QVERIFY(similar);
        QCOMPARE_EQ(similar->size(), 2);
        QCOMPARE_EQ(similar->at(0).row.id, samePhone);
        QCOMPARE_EQ(similar->at(0).by, SimilarCustomer::By::Phone);
        QCOMPARE_EQ(similar->at(1).row.id, sameName);
        QCOMPARE_EQ(similar->at(1).by, SimilarCustomer::By::Name);
    }

    void theNextStepHasAReasonOrThereIsNone()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        const CustomerId id = addCustomer(desk, QStringLiteral("王芳"));
        const VehicleId car = addVehicle(desk, id, QStringLiteral("沪A12345"));
        const auto step = [&] {
            return answerOf(service.detail(id))->nextStep;
        };
        QVERIFY(!step());

        Order order;
        order.id = OrderId(desk.ids.next());
        order.number = QStringLiteral("R261103-A-001");
        order.customer = id;
        order.vehicle = car;
        order.status = OrderStatus::Delivered;
        put(desk, records::orders(), order);
        Job job;
        job.id = JobId(desk.ids.next());
        job.order = order.id;
        job.title = QStringLiteral("前制动片");
        job.authorisation = JobAuthorisation::Deferred;
        put(desk, records::jobs(), job);
        QVERIFY(step());
        QCOMPARE_EQ(step()->kind, NextStep::Kind::OfferJob);
        QCOMPARE_EQ(step()->subject, job.title);

        Order ready = order;
        ready.id = OrderId(desk.ids.next());
        ready.status = OrderStatus::Ready;
        put(desk, records::orders(), ready);
        QCOMPARE_EQ(step()->kind, NextStep::Kind::HandOverCar);
        QCOMPARE_EQ(step()->ref, ready.id.uuid());

        Lead lead;
        lead.id = LeadId(desk.ids.next());
        lead.customer = id;
        lead.receivedAt = desk.clock.nowMs();
        put(desk, records::leads(), lead);
        QCOMPARE_EQ(step()->kind, NextStep::Kind::AnswerLead);
        Lead answered = lead;
        answered.firstResponseAt = desk.clock.nowMs();
        QVERIFY(desk.write(
            [&](Mutation &mutation) { return records::leads().update(mutation, lead, answered); }));
        QCOMPARE_EQ(step()->kind, NextStep::Kind::HandOverCar);
    }

    void aChangeIsAnnounced()
    {
        StorageFixture desk;
        CustomerService service(*desk.storage);
        QSignalSpy changed(&service, &CustomerService::changed);
        addCustomer(desk, QStringLiteral("王芳"));
        QVERIFY(changed.wait());
    }
};

QTEST_GUILESS_MAIN(TestCustomerService)
#include "tst_customerservice.moc"

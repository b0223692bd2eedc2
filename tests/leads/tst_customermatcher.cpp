// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/customers/customermatcher.h"
#include "models/storage/records.h"
#include "tests/support/storagefixture.h"

using namespace forecourt;

namespace {

CustomerId make(StorageFixture &desk, const QString &name, const QString &phone, const QString &email = {},
                bool business = false)
{
    CustomerDraft draft;
    draft.name = parsePersonName(name);
    draft.name.business = business;
    if (!phone.isEmpty()) {
        draft.phones.append({phone, false, {}});
    }
    if (!email.isEmpty()) {
        draft.emails.append({email, false, {}});
    }
    const auto made = desk.write([&](Mutation &mutation) { return createCustomer(mutation, draft); });
    desk.clock.advance(1000);
    return made.value_or(CustomerId());
}

std::optional<CustomerMatch> best(StorageFixture &desk, const QStringList &phones,
                                  const QStringList &emails = {})
{
    const auto found =
        desk.read([&](Database &database) { return CustomerMatcher(database).best(phones, emails); });
    return found.value_or(std::nullopt);
}

} // namespace

class TestCustomerMatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberInAnotherFormatIsTheSameCustomer_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("plus") << QStringLiteral("+86 138-0013-8000");
        QTest::newRow("country code") << QStringLiteral("8613800138000");
        QTest::newRow("full width") << QStringLiteral("１３８ ００１３ ８０００");
    }

    void aNumberInAnotherFormatIsTheSameCustomer()
    {
        QFETCH(QString, typed);
        StorageFixture desk;
        const CustomerId known = make(desk, QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        make(desk, QStringLiteral("郭浩"), QStringLiteral("13900139000"));
        const auto found = best(desk, {typed});
        QVERIFY(found);
        QCOMPARE_EQ(found->customer.id, known);
        QCOMPARE_EQ(found->candidates, 1);
    }

    void ofSeveralTheNewestPersonIsMeant()
    {
        StorageFixture desk;
        make(desk, QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const CustomerId newest = make(desk, QStringLiteral("赵子轩"), QStringLiteral("13800138000"));
        make(desk, QStringLiteral("星河运输"), QStringLiteral("13800138000"), {}, true);
        const auto found = best(desk, {QStringLiteral("13800138000")});
        QVERIFY(found);
        QCOMPARE_EQ(found->customer.id, newest);
        QCOMPARE_EQ(found->candidates, 3);
    }

    void theAddressCountsWhereNoNumberIsKnown()
    {
        StorageFixture desk;
        const CustomerId known =
            make(desk, QStringLiteral("Anna Weiß"), {}, QStringLiteral("anna@example.org"));
        const auto found = best(desk, {QStringLiteral("13900139000")}, {QStringLiteral("ANNA@example.org")});
        QVERIFY(found);
        QCOMPARE_EQ(found->customer.id, known);
        QCOMPARE_EQ(found->by, ContactKind::Email);
    }

    void theNumberGoesBeforeTheAddress()
    {
        StorageFixture desk;
        const CustomerId byPhone = make(desk, QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        make(desk, QStringLiteral("郭浩"), {}, QStringLiteral("a@example.org"));
        const auto found = best(desk, {QStringLiteral("13800138000")}, {QStringLiteral("a@example.org")});
        QVERIFY(found);
        QCOMPARE_EQ(found->customer.id, byPhone);
    }

    void aServiceNumberIdentifiesNobody()
    {
        StorageFixture desk;
        make(desk, QStringLiteral("赵轩"), QStringLiteral("400-820-8820"));
        QVERIFY(!best(desk, {QStringLiteral("4008208820")}));
    }

    void aNumberMarkedAsWrongIdentifiesNobody()
    {
        StorageFixture desk;
        make(desk, QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        const auto marked = desk.write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto points,
                             records::contactPoints().where(mutation.database(), QStringLiteral("1"), {}));
            ContactPoint wrong = points.first();
            wrong.valid = false;
            return records::contactPoints().update(mutation, points.first(), wrong);
        });
        QVERIFY(marked);
        QVERIFY(!best(desk, {QStringLiteral("13800138000")}));
    }

    void aDeletedCustomerIsNotMeant()
    {
        StorageFixture desk;
        const CustomerId gone = make(desk, QStringLiteral("赵轩"), QStringLiteral("13800138000"));
        QVERIFY(desk.write(
            [&](Mutation &mutation) { return mutation.remove(collections::kCustomer, gone.uuid()); }));
        QVERIFY(!best(desk, {QStringLiteral("13800138000")}));
    }

    void nothingIsNoMatch()
    {
        StorageFixture desk;
        make(desk, QStringLiteral("赵轩"), QStringLiteral("12345"));
        QVERIFY(!best(desk, {QString(), QStringLiteral("12345")}, {QString()}));
    }

    void aContactTypedTwiceIsKeptOnce()
    {
        StorageFixture desk;
        CustomerDraft draft;
        draft.name = parsePersonName(QStringLiteral("欧阳明"));
        draft.phones = {{QStringLiteral("13800138000"), true, {}},
                        {QStringLiteral("+86 13800138000"), false, {}}};
        QVERIFY(desk.write([&](Mutation &mutation) { return createCustomer(mutation, draft); }));
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM contact_point")), 1);
        QCOMPARE_EQ(desk.number(QStringLiteral("SELECT count(*) FROM customer WHERE surname = '欧阳'")), 1);
    }
};

QTEST_GUILESS_MAIN(TestCustomerMatcher)
#include "tst_customermatcher.moc"

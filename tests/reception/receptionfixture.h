// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/orderservice.h"
#include "models/services/reception/receptionservice.h"
#include "models/storage/records.h"
#include "tests/support/storagefixture.h"

// The value of a Result, or the test function fails with its error and returns.
#define MUST(declaration, expression)                                                                        \
    MUST_AS(FORECOURT_CONCAT(mustResult, __COUNTER__), declaration, expression)
#define MUST_AS(result, declaration, expression)                                                             \
    auto result = (expression);                                                                              \
    QVERIFY2(result, result ? "" : qPrintable(forecourt::receptiontest::told(result.error())));              \
    declaration = std::move(result).value()
#define MUST_DO(expression) MUST_DO_AS(FORECOURT_CONCAT(mustResult, __COUNTER__), expression)
#define MUST_DO_AS(result, expression)                                                                       \
    const auto result = (expression);                                                                        \
    QVERIFY2(result, result ? "" : qPrintable(forecourt::receptiontest::told(result.error())))
// The expression must fail with exactly this code.
#define MUST_FAIL(expression, expected)                                                                      \
    do {                                                                                                     \
        const auto failing = (expression);                                                                   \
        QVERIFY2(!failing, #expression " succeeded");                                                        \
        QCOMPARE(forecourt::errorWord(failing.error().code), forecourt::errorWord(expected));                \
    } while (false)

namespace forecourt::receptiontest {

inline QString told(const Error &error)
{
    return errorWord(error.code) + QStringLiteral(": ") + error.detail;
}

// Waits for an answer; the storage works on threads of its own.
template <typename T> T answer(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// A desk with a store in Shanghai, an advisor and a manager, and the services of the counter.
class ReceptionFixture final
{
public:
    ReceptionFixture() : reception(*desk.storage), orders(*desk.storage)
    {
        const auto seeded = desk.write([this](Mutation &mutation) -> Result<void> {
            Store store;
            store.id = StoreId(mutation.newId());
            store.name = QStringLiteral("城东店");
            store.groupName = QStringLiteral("星河汽车集团");
            store.address = QStringLiteral("上海市浦东新区张杨路 1 号");
            store.phone = QStringLiteral("021-55550000");
            FORECOURT_TRY(records::stores().create(mutation, store));
            advisor = StaffId(mutation.newId());
            manager = StaffId(mutation.newId());
            FORECOURT_TRY(records::staff().create(
                mutation,
                {advisor, QStringLiteral("张敏"), QStringLiteral("advisor"), {}, true, mutation.nowMs()}));
            return records::staff().create(
                mutation,
                {manager, QStringLiteral("王强"), QStringLiteral("manager"), {}, true, mutation.nowMs()});
        });
        Q_ASSERT(seeded);
        reception.actAs(advisor);
        orders.actAs(advisor);
    }

    // A complete check-in of somebody who never was here.
    [[nodiscard]] CheckIn walkIn() const
    {
        CheckIn checkIn;
        checkIn.customerName = QStringLiteral("王梓涵");
        checkIn.phone = QStringLiteral("138 1723 5566");
        checkIn.plate = QStringLiteral("沪AD83926");
        checkIn.vin = QStringLiteral("LVSHCAMB1CE054249");
        checkIn.make = QStringLiteral("宝马");
        checkIn.model = QStringLiteral("i5");
        checkIn.energy = Energy::Electric;
        checkIn.concerns = {{QStringLiteral("低速过减速带左前有异响"), {}}, {QStringLiteral("常规保养"), {}}};
        checkIn.odometerKm = 41'520;
        checkIn.fuelPercent = 62;
        checkIn.promisedAt = desk.clock.nowMs() + 6 * kHour;
        checkIn.waiting = WaitingTransport::Waiter;
        return checkIn;
    }

    // Takes the car in; fails the program where that does not work, so that tests read in one line.
    CheckInDone in(const CheckIn &checkIn)
    {
        const auto result = answer(reception.checkIn(checkIn));
        if (!result || !result->done) {
            qFatal("check-in failed: %s",
                   result ? qPrintable(keys(result->findings).join(u' ')) : qPrintable(told(result.error())));
        }
        return *result->done;
    }

    [[nodiscard]] static QStringList keys(const QList<Finding> &findings)
    {
        QStringList keys;
        for (const Finding &finding : findings) {
            keys.append(finding.key());
        }
        return keys;
    }

    [[nodiscard]] QStringList eventKinds(const CustomerId &customer)
    {
        const auto kinds = desk.read([=](Database &database) {
            return database.all(
                QStringLiteral("SELECT kind FROM timeline_event WHERE customer = ? ORDER BY at, id"),
                {bound(customer)}, [](const Row &row) { return row.text(0); });
        });
        return kinds.value_or(QList<QString>());
    }

    static constexpr qint64 kHour = qint64(60) * 60 * 1000;
    static constexpr qint64 kDay = 24 * kHour;

    StorageFixture desk;
    StaffId advisor;
    StaffId manager;
    ReceptionService reception;
    OrderService orders;
};

} // namespace forecourt::receptiontest

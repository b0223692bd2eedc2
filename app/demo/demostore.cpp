// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demostore.h"

#include "app/demo/demoappointments.h"
#include "app/demo/democustomer.h"
#include "app/demo/demowords.h"
#include "models/services/store/setupchecklist.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

// As many as keep one operation well below its limits.
constexpr int kCustomersPerTransaction = 40;

QUuid demoId(const char *kind, quint64 seed, int index)
{
    return derivedId("demo",
                     QByteArray(kind) + '/' + QByteArray::number(seed) + '/' + QByteArray::number(index));
}

Result<void> refuseFilledStore(Database &database)
{
    FORECOURT_ASSIGN(const qint64 stores,
                     database.integer(QStringLiteral("SELECT (SELECT count(*) FROM store) + "
                                                     "(SELECT count(*) FROM customer)")));
    return stores == 0
               ? Result<void>()
               : fail(ErrorCode::Conflict, QStringLiteral("there is a store with data here already; the "
                                                          "demonstration store needs an empty data folder"));
}

Result<QList<StaffId>> writeStore(Mutation &mutation, quint64 seed)
{
    FORECOURT_TRY(refuseFilledStore(mutation.database()));
    Store store;
    store.id = StoreId(demoId("store", seed, 0));
    store.name = QStringLiteral("城东店");
    store.groupName = QStringLiteral("星河汽车集团");
    store.address = QStringLiteral("上海市浦东新区金科路 2188 号");
    store.phone = QStringLiteral("+862155550000");
    store.currency = Currency::cny();
    store.openMinute = 8 * 60 + 30;
    store.labourRate = 36'000;
    store.taxBasisPoints = 1300;
    store.bays = 8;
    FORECOURT_TRY(records::stores().create(mutation, store));
    FORECOURT_TRY(confirmSteps(mutation, store.id, {SetupStep::Hours, SetupStep::Numbers, SetupStep::Forms}));
    QList<StaffId> staff;
    for (size_t i = 0; i < demowords::kStaff.size(); ++i) {
        Staff person;
        person.id = StaffId(demoId("staff", seed, static_cast<int>(i)));
        person.name = QString::fromUtf16(demowords::kStaff[i].name);
        person.role = QString::fromLatin1(demowords::kStaff[i].role);
        person.createdAt = mutation.nowMs();
        FORECOURT_TRY(records::staff().create(mutation, person));
        staff.append(person.id);
    }
    return staff;
}

} // namespace

bool isDemoStore(const StoreId &store)
{
    constexpr int kDerived = 8;
    return store.uuid().data3 >> 12U == kDerived;
}

Result<DemoReport> fillDemoStore(Storage &storage, const DemoOptions &options,
                                 const std::function<bool(int, int)> &progress)
{
    const Author author{StaffId(), QStringLiteral("demo")};
    DemoReport report;
    auto first =
        storage.write(author, [&](Mutation &mutation) { return writeStore(mutation, options.seed); });
    FORECOURT_ASSIGN(const QList<StaffId> staff, first.takeResult());
    report.staff = static_cast<int>(staff.size());
    for (int from = 0; from < options.customers; from += kCustomersPerTransaction) {
        const int until = std::min(from + kCustomersPerTransaction, options.customers);
        auto batch = storage.write(author, [&](Mutation &mutation) -> Result<void> {
            const DemoCustomer::Setting setting{options.seed, mutation.nowMs(), staff};
            for (int index = from; index < until; ++index) {
                FORECOURT_TRY(DemoCustomer(mutation, setting, index, report).write());
            }
            return {};
        });
        FORECOURT_TRY(batch.takeResult());
        if (progress && !progress(until, options.customers)) {
            report.cancelled = true;
            return report;
        }
    }
    auto booked = storage.write(
        author, [&](Mutation &mutation) { return writeDemoAppointments(mutation, options.seed, staff); });
    FORECOURT_TRY(booked.takeResult());
    return report;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/records.h"
#include "tests/support/storagefixture.h"

namespace forecourt {

// Waits for the answer of a service.
template <typename T> Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// Rows as other rooms would have written them.
template <typename Record> void put(StorageFixture &desk, const RecordMap<Record> &map, const Record &record)
{
    const Result<void> written = desk.write([&](Mutation &mutation) { return map.create(mutation, record); });
    if (!written) {
        qFatal("the row is not written: %s", qPrintable(written.error().detail));
    }
}

inline CustomerId addCustomer(StorageFixture &desk, const QString &name)
{
    Customer customer;
    customer.id = CustomerId(desk.ids.next());
    customer.fullName = name;
    customer.createdAt = desk.clock.nowMs();
    put(desk, records::customers(), customer);
    return customer.id;
}

inline VehicleId addVehicle(StorageFixture &desk, const CustomerId &owner, const QString &plate,
                            const QString &vin = {}, qint64 ownedUntil = 0)
{
    Vehicle vehicle;
    vehicle.id = VehicleId(desk.ids.next());
    vehicle.vin = vin;
    vehicle.make = QStringLiteral("宝马");
    vehicle.model = QStringLiteral("i5");
    put(desk, records::vehicles(), vehicle);
    Plate carried;
    carried.id = PlateId(desk.ids.next());
    carried.vehicle = vehicle.id;
    carried.text = plate;
    carried.validFrom = 1;
    put(desk, records::plates(), carried);
    Ownership ownership;
    ownership.id = OwnershipId(desk.ids.next());
    ownership.customer = owner;
    ownership.vehicle = vehicle.id;
    ownership.validFrom = 1;
    ownership.validTo = ownedUntil;
    put(desk, records::ownerships(), ownership);
    return vehicle.id;
}

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demorandom.h"
#include "app/demo/demostore.h"
#include "models/domain/store.h"
#include "models/storage/mutation.h"

namespace forecourt {

// Makes one customer of the demonstration store with cars, leads, visits, orders and their timeline.
class DemoCustomer final
{
public:
    struct Setting
    {
        quint64 seed = 0;
        qint64 nowMs = 0; // latest moment anything happened
        QList<StaffId> staff;
    };

    DemoCustomer(Mutation &mutation, const Setting &setting, int index, DemoReport &report);

    Result<void> write();

private:
    QUuid id(const char *kind);
    qint64 daysAgo(qint64 days, qint64 minuteOfDay) const;
    StaffId staffAt(int index) const;
    QString makeName();
    Result<void> writeCustomer();
    Result<void> writeVehicle();
    Result<void> writeLead();
    Result<void> writeOrder(int number);
    Result<void> writeJob(const OrderId &order, const VisitId &visit, int work, int position, bool settled);
    Result<void> writeMoney(const OrderId &order, qint64 at);
    Result<void> event(const QLatin1String &kind, qint64 at, const StaffId &by, const char *refKind,
                       const QUuid &ref, const QJsonObject &data);

    Mutation &m_mutation;
    const Setting &m_setting;
    int m_index;
    DemoReport &m_report;
    DemoRandom m_random;
    int m_ids = 0;
    CustomerId m_customer;
    VehicleId m_vehicle;
    QString m_name;
    QString m_phone; // canonical
    QString m_plate;
    qint64 m_odometer = 0;
    qint64 m_orderGross = 0;
};

} // namespace forecourt

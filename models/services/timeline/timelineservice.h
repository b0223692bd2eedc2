// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timelineevent.h"
#include "models/storage/storage.h"

#include <QJsonObject>

namespace forecourt {

// Which part of a timeline is asked for.
enum class TimelineGroup { All, Sales, Service, Contact };

struct TimelineItem
{
    EventId id;
    TimelineEvent event;
    qint64 undoneAt = 0; // what it tells was taken back then; 0: it stands
    QString undoneBy;    // may be empty
    QJsonObject data;    // event.data, parsed
    QString staffName;   // may be empty
    QString plate;       // of the vehicle, normalised; may be empty

    bool operator==(const TimelineItem &) const = default;
};

struct TimelineCounts
{
    int all = 0;
    int sales = 0;
    int service = 0;
    int contact = 0;

    bool operator==(const TimelineCounts &) const = default;
};

// Whether an event of this kind belongs to the group; every kind belongs to All.
[[nodiscard]] bool belongsTo(const QString &kind, TimelineGroup group);

// One customer's line of time, newest first. Interface thread; answers arrive as futures.
class TimelineService final
{
public:
    explicit TimelineService(Storage &storage);

    [[nodiscard]] QFuture<Result<QList<TimelineItem>>> ofCustomer(CustomerId customer, TimelineGroup group,
                                                                  int limit);
    [[nodiscard]] QFuture<Result<QList<TimelineItem>>> ofRecord(const QString &refKind, const QUuid &ref,
                                                                int limit);
    [[nodiscard]] QFuture<Result<TimelineCounts>> counts(CustomerId customer);

private:
    Storage &m_storage;
};

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timelineevent.h"
#include "models/services/lists/listpage.h"
#include "models/storage/storage.h"

#include <QJsonObject>
#include <QTimeZone>

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

// Which events of a customer are asked for; all conditions hold together.
struct TimelineQuery
{
    CustomerId customer;
    TimelineGroup group = TimelineGroup::All;
    StaffId staff = {};     // null: of everybody
    VehicleId vehicle = {}; // null: of every car and of none

    bool operator==(const TimelineQuery &) const = default;
};

// A year of a timeline: how many events it has, and how many are newer than it.
struct TimelineYear
{
    int year = 0;
    int events = 0;
    int newer = 0;

    bool operator==(const TimelineYear &) const = default;
};

// Somebody or something that a timeline can be filtered by.
struct TimelineParty
{
    QUuid id;
    QString name;

    bool operator==(const TimelineParty &) const = default;
};

struct TimelineParties
{
    QList<TimelineParty> people;   // who did something, by name
    QList<TimelineParty> vehicles; // by plate, or make and model; of merged ones the one that stands for all

    bool operator==(const TimelineParties &) const = default;
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
    // The same for a window over it.
    [[nodiscard]] ListSource<TimelineItem> source(const TimelineQuery &query);
    // The years that have events, newest first, as `zone` divides them.
    [[nodiscard]] QFuture<Result<QList<TimelineYear>>> years(const TimelineQuery &query, QTimeZone zone);
    // Whoever did something that the timeline tells, and the cars it tells of or the customer has.
    [[nodiscard]] QFuture<Result<TimelineParties>> parties(CustomerId customer);
    [[nodiscard]] QFuture<Result<QList<TimelineItem>>> ofRecord(const QString &refKind, const QUuid &ref,
                                                                int limit);
    // Of each group what the other conditions of the query leave; its own group does not count.
    [[nodiscard]] QFuture<Result<TimelineCounts>> counts(const TimelineQuery &query);

private:
    Storage &m_storage;
};

} // namespace forecourt

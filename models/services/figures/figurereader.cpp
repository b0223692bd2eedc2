// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figurereader.h"

#include "models/protocol/collections.h"
#include "models/services/leads/responseclock.h"
#include "models/services/orders/party.h"
#include "models/storage/aliases.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60 * 1000;

// A working day; where the clock always runs, a whole one.
qint64 workingDayMs(const WorkingHours &hours)
{
    constexpr int kDayMinutes = 24 * 60;
    const bool opens =
        hours.openMinute >= 0 && hours.closeMinute <= kDayMinutes && hours.closeMinute > hours.openMinute;
    return (opens ? hours.closeMinute - hours.openMinute : kDayMinutes) * kMinute;
}

ResponseBucket bucketOf(qint64 tookMs, const WorkingHours &hours)
{
    if (tookMs <= 5 * kMinute) {
        return ResponseBucket::FiveMinutes;
    }
    if (tookMs <= 30 * kMinute) {
        return ResponseBucket::HalfHour;
    }
    if (tookMs <= 120 * kMinute) {
        return ResponseBucket::TwoHours;
    }
    return tookMs <= workingDayMs(hours) ? ResponseBucket::OneDay : ResponseBucket::Longer;
}

std::optional<qint64> median(QList<qint64> values)
{
    if (values.isEmpty()) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle)
                                  : values.at(middle - 1) + (values.at(middle) - values.at(middle - 1)) / 2;
}

QDate dayOf(qint64 at, const FigureRange &range)
{
    const bool inside = at >= range.fromMs && at < range.toMs;
    return inside ? QDateTime::fromMSecsSinceEpoch(at, range.zone).date() : QDate();
}

template <typename Fact> QList<FigureRecord> newestFirst(const QList<Fact> &facts, int limit)
{
    QList<FigureRecord> records;
    for (const Fact &fact : facts) {
        records.append(fact.record);
    }
    std::sort(records.begin(), records.end(), [](const FigureRecord &a, const FigureRecord &b) {
        return a.at != b.at ? a.at > b.at : b.id < a.id;
    });
    return records.mid(0, limit);
}

} // namespace

struct FigureReader::LeadFact
{
    FigureRecord record;
    QString source;
    bool valid = true;
    bool withinSla = false;
    bool decided = false;
    ResponseBucket bucket = ResponseBucket::Unanswered;
};

struct FigureReader::OrderFact
{
    FigureRecord record;
    qint64 openedAt = 0;
    qint64 deliveredAt = 0;
    QDate opened; // null: not in the period
    QDate delivered;
};

FigureReader::FigureReader(Database &database, Store store, LeadSettings settings)
    : m_database(database), m_store(std::move(store)), m_settings(std::move(settings))
{}

Result<QList<FigureReader::LeadFact>> FigureReader::leads(const FigureRange &range) const
{
    const WorkingHours hours = workingHoursOf(m_store);
    return m_database.all(QStringLiteral(R"sql(
        SELECT id, source, status, received_at, first_response_at, coalesce(contact_name, contact_phone),
               trim(coalesce(make, '') || ' ' || coalesce(model, ''))
        FROM lead WHERE dead_version = 0 AND received_at >= ? AND received_at < ?)sql"),
                          {range.fromMs, range.toMs}, [&](const Row &row) {
                              Lead lead;
                              lead.source = row.text(1);
                              lead.status = fromWord(row.text(2), LeadStatus::New);
                              lead.receivedAt = row.integer(3);
                              lead.firstResponseAt = row.integer(4);
                              const ResponseClock clock = responseClock(lead, m_settings, hours);
                              const bool answered = clock.state == ResponseClock::State::Answered;
                              LeadFact fact;
                              fact.record = {row.uuid(0), QStringLiteral("lead"), row.text(5), row.text(6),
                                             lead.source, lead.receivedAt,        {}};
                              fact.source = lead.source;
                              fact.valid = lead.status != LeadStatus::Invalid;
                              fact.withinSla = answered && !clock.late;
                              fact.decided = answered || clock.state == ResponseClock::State::Stopped ||
                                             range.asOfMs > clock.deadlineMs;
                              if (answered) {
                                  fact.record.tookMs = clock.takenMs;
                                  fact.bucket = bucketOf(clock.takenMs, hours);
                              }
                              return fact;
                          });
}

Result<QList<FigureReader::OrderFact>> FigureReader::orders(const FigureRange &range) const
{
    const QString sql = QStringLiteral(R"sql(
        SELECT o.id, o.number, c.full_name, (%1), o.opened_at, o.delivered_at
        FROM (SELECT id FROM service_order WHERE opened_at >= ? AND opened_at < ?
              UNION SELECT id FROM service_order WHERE delivered_at > 0 AND delivered_at >= ? AND delivered_at < ?)
             found CROSS JOIN service_order o ON o.id = found.id
             LEFT JOIN customer c ON c.id = %2
        WHERE o.dead_version = 0)sql")
                            .arg(currentPlateSql(QStringLiteral("o.vehicle")),
                                 aliases::rootOfField(collections::kServiceOrder, "customer",
                                                      QStringLiteral("o.")));
    return m_database.all(sql, {range.fromMs, range.toMs, range.fromMs, range.toMs}, [&](const Row &row) {
        OrderFact fact;
        fact.record = {row.uuid(0), QStringLiteral("order"), row.text(1), row.text(2), row.text(3), 0, {}};
        fact.openedAt = row.integer(4);
        fact.deliveredAt = row.integer(5);
        fact.opened = dayOf(fact.openedAt, range);
        fact.delivered = dayOf(fact.deliveredAt, range);
        return fact;
    });
}

Result<Figures> FigureReader::figures(const FigureRange &range) const
{
    Figures figures;
    figures.range = range;
    FORECOURT_ASSIGN(const QList<LeadFact> received, leads(range));
    FORECOURT_ASSIGN(const QList<OrderFact> worked, orders(range));
    addSources(figures, received);
    addResponse(figures, received);
    addDays(figures, worked);
    return figures;
}

void FigureReader::addSources(Figures &figures, const QList<LeadFact> &leads)
{
    QHash<QString, SourceFigure> bySource;
    for (const LeadFact &lead : leads) {
        SourceFigure &figure = bySource[lead.source];
        figure.source = lead.source;
        ++(lead.valid ? figure.valid : figure.invalid);
        ++figures.leads;
        figures.validLeads += lead.valid ? 1 : 0;
    }
    figures.sources = bySource.values();
    std::sort(figures.sources.begin(), figures.sources.end(),
              [](const SourceFigure &a, const SourceFigure &b) {
                  const int left = a.valid + a.invalid;
                  const int right = b.valid + b.invalid;
                  return left != right ? left > right : a.source < b.source;
              });
}

void FigureReader::addResponse(Figures &figures, const QList<LeadFact> &leads)
{
    ResponseFigure &response = figures.response;
    QList<qint64> took;
    for (const LeadFact &lead : leads) {
        if (!lead.valid) {
            continue;
        }
        ++response.leads;
        ++response.buckets.at(static_cast<std::size_t>(lead.bucket));
        response.withinSla += lead.withinSla ? 1 : 0;
        response.decided += lead.decided ? 1 : 0;
        if (lead.record.tookMs) {
            took.append(*lead.record.tookMs);
        }
    }
    response.answered = static_cast<int>(took.size());
    response.medianMs = median(took);
}

void FigureReader::addDays(Figures &figures, const QList<OrderFact> &orders)
{
    QHash<QDate, DayFigure> byDay;
    for (const OrderFact &order : orders) {
        if (order.opened.isValid()) {
            ++byDay[order.opened].opened;
            ++figures.opened;
        }
        if (order.delivered.isValid()) {
            ++byDay[order.delivered].delivered;
            ++figures.delivered;
        }
    }
    for (QDate day = figures.range.first; day <= figures.range.last; day = day.addDays(1)) {
        DayFigure figure = byDay.value(day);
        figure.day = day;
        figures.days.append(figure);
    }
}

bool FigureReader::matches(const LeadFact &lead, const FigureSelection &selection)
{
    using Of = FigureSelection::Of;
    if (selection.source && *selection.source != lead.source) {
        return false;
    }
    switch (selection.of) {
    case Of::Leads:
        return true;
    case Of::ValidLeads:
        return lead.valid;
    case Of::InvalidLeads:
        return !lead.valid;
    case Of::Answered:
        return lead.valid && lead.record.tookMs.has_value();
    case Of::WithinSla:
        return lead.valid && lead.withinSla;
    case Of::Decided:
        return lead.valid && lead.decided;
    case Of::Bucket:
        return lead.valid && lead.bucket == selection.bucket;
    case Of::Opened:
    case Of::Delivered:
        break;
    }
    return false;
}

bool FigureReader::matches(const OrderFact &order, const FigureSelection &selection)
{
    const QDate day = selection.of == FigureSelection::Of::Opened ? order.opened : order.delivered;
    return day.isValid() && (selection.day.isNull() || selection.day == day);
}

Result<QList<FigureRecord>> FigureReader::records(const FigureRange &range, const FigureSelection &selection,
                                                  int limit) const
{
    using Of = FigureSelection::Of;
    if (selection.of == Of::Opened || selection.of == Of::Delivered) {
        FORECOURT_ASSIGN(QList<OrderFact> found, orders(range));
        found.removeIf([&](const OrderFact &order) { return !matches(order, selection); });
        for (OrderFact &order : found) {
            order.record.at = selection.of == Of::Opened ? order.openedAt : order.deliveredAt;
        }
        return newestFirst(found, limit);
    }
    FORECOURT_ASSIGN(QList<LeadFact> found, leads(range));
    found.removeIf([&](const LeadFact &lead) { return !matches(lead, selection); });
    return newestFirst(found, limit);
}

} // namespace forecourt

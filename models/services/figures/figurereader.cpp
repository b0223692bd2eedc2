// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/figures/figurereader.h"

#include "models/services/figures/leadfacts.h"
#include "models/services/leads/responseclock.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace forecourt {

namespace {

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

} // namespace

struct FigureReader::OrderFact
{
    QDate opened; // null: not in the period
    QDate delivered;
};

FigureReader::FigureReader(Database &database, Store store, LeadSettings settings)
    : m_database(database), m_store(std::move(store)), m_settings(std::move(settings))
{}

Result<QList<LeadFact>> FigureReader::leads(const FigureRange &range) const
{
    const LeadFacts facts(m_settings, workingHoursOf(m_store), range.asOfMs);
    return m_database.all(QStringLiteral(R"sql(
        SELECT %1 FROM lead l WHERE l.dead_version = 0 AND l.received_at >= ? AND l.received_at < ?)sql")
                              .arg(LeadFacts::columns()),
                          {range.fromMs, range.toMs}, [&](const Row &row) { return facts.read(row); });
}

Result<QList<FigureReader::OrderFact>> FigureReader::orders(const FigureRange &range) const
{
    const QString sql = QStringLiteral(R"sql(
        SELECT o.opened_at, o.delivered_at
        FROM (SELECT id FROM service_order WHERE opened_at >= ? AND opened_at < ?
              UNION SELECT id FROM service_order WHERE delivered_at > 0 AND delivered_at >= ? AND delivered_at < ?)
             found CROSS JOIN service_order o ON o.id = found.id
        WHERE o.dead_version = 0)sql");
    return m_database.all(sql, {range.fromMs, range.toMs, range.fromMs, range.toMs}, [&](const Row &row) {
        return OrderFact{dayOf(row.integer(0), range), dayOf(row.integer(1), range)};
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

} // namespace forecourt

// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the figures, and the records behind their numbers.
#include "models/domain/plate.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/sourcetable.h"

namespace forecourt::exporttables {

namespace {

// A table whose rows are there already.
ExportTable ready(const QString &name, const QList<ExportColumn> &columns, const ExportRows &rows)
{
    const auto read = [rows] {
        return QtFuture::makeReadyFuture(Result<QList<QList<SheetCell>>>(rows));
    };
    return sourceTable<QList<SheetCell>>(name, columns, wholeList<QList<SheetCell>>(read),
                                         [](const QList<SheetCell> &row) { return ExportRows{row}; });
}

SheetCell count(int number)
{
    return static_cast<qint64>(number);
}

} // namespace

QString wordOfBucket(ResponseBucket bucket)
{
    switch (bucket) {
    case ResponseBucket::FiveMinutes:
        return QStringLiteral("five_minutes");
    case ResponseBucket::HalfHour:
        return QStringLiteral("half_hour");
    case ResponseBucket::TwoHours:
        return QStringLiteral("two_hours");
    case ResponseBucket::OneDay:
        return QStringLiteral("one_day");
    case ResponseBucket::Longer:
        return QStringLiteral("longer");
    case ResponseBucket::Unanswered:
        break;
    }
    return QStringLiteral("unanswered");
}

ExportTable leadSources(const Figures &figures)
{
    ExportRows rows;
    for (const SourceFigure &figure : figures.sources) {
        rows.append({figure.source, count(figure.valid), count(figure.invalid)});
    }
    return ready(QStringLiteral("leads-by-source"),
                 {{QStringLiteral("source")}, {QStringLiteral("valid")}, {QStringLiteral("invalid")}}, rows);
}

ExportTable firstResponse(const Figures &figures)
{
    ExportRows rows;
    for (int i = 0; i < kResponseBuckets; ++i) {
        rows.append({wordOfBucket(static_cast<ResponseBucket>(i)),
                     count(figures.response.buckets.at(static_cast<std::size_t>(i)))});
    }
    return ready(QStringLiteral("first-response"), {{QStringLiteral("answered")}, {QStringLiteral("leads")}},
                 rows);
}

ExportTable orderDays(const Figures &figures)
{
    ExportRows rows;
    for (const DayFigure &figure : figures.days) {
        rows.append({figure.day, count(figure.opened), count(figure.delivered)});
    }
    return ready(
        QStringLiteral("orders-by-day"),
        {{QStringLiteral("day")}, {QStringLiteral("opened_count")}, {QStringLiteral("delivered_count")}},
        rows);
}

ExportTable figureRecords(FiguresService &service, const FigureRange &range, const FigureSelection &selection)
{
    const bool orders =
        selection.of == FigureSelection::Of::Opened || selection.of == FigureSelection::Of::Delivered;
    const ListSource<FigureRecord> source = service.source(range, selection);
    if (orders) {
        return sourceTable<FigureRecord>(QStringLiteral("orders-behind"),
                                         {{QStringLiteral("number")},
                                          {QStringLiteral("name"), ExportPersonal::Name},
                                          {QStringLiteral("plate"), ExportPersonal::Other},
                                          {QStringLiteral("at")}},
                                         source, [zone = range.zone](const FigureRecord &record) {
                                             return ExportRows{{record.title, record.subject,
                                                                displayedPlate(record.detail),
                                                                momentCell(record.at, zone)}};
                                         });
    }
    return sourceTable<FigureRecord>(
        QStringLiteral("leads-behind"),
        {{QStringLiteral("name"), ExportPersonal::Name},
         {QStringLiteral("model")},
         {QStringLiteral("source")},
         {QStringLiteral("received")},
         {QStringLiteral("minutes")}},
        source, [zone = range.zone](const FigureRecord &record) {
            constexpr qint64 kMinuteMs = 60'000;
            return ExportRows{{record.title, record.subject, record.detail, momentCell(record.at, zone),
                               record.tookMs ? SheetCell(*record.tookMs / kMinuteMs) : SheetCell()}};
        });
}

} // namespace forecourt::exporttables

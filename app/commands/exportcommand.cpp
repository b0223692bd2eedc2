// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/waiting.h"
#include "app/desk.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/listexport.h"

#include <QFileInfo>

namespace forecourt {

namespace {

const QStringList &kinds()
{
    static const QStringList kKinds{
        QStringLiteral("customers"),       QStringLiteral("leads"),          QStringLiteral("orders"),
        QStringLiteral("visits"),          QStringLiteral("timeline"),       QStringLiteral("staff"),
        QStringLiteral("leads-by-source"), QStringLiteral("first-response"), QStringLiteral("orders-by-day"),
        QStringLiteral("conflicts"),       QStringLiteral("refused"),        QStringLiteral("waiting")};
    return kKinds;
}

tl::unexpected<Error> notUnderstood(const QString &why)
{
    return fail(ErrorCode::InvalidInput, why);
}

// The lists as a person would see them without a filter.
class Lists final
{
public:
    explicit Lists(Storage &storage)
        : m_customers(storage)
        , m_leads(storage)
        , m_orders(storage)
        , m_reception(storage)
        , m_timeline(storage)
        , m_store(storage)
        , m_figures(storage)
        , m_queue(storage)
    {}

    [[nodiscard]] Result<ExportTable> table(const CommandLine &line)
    {
        switch (kinds().indexOf(line.kind)) {
        case 0:
            return exporttables::customers(m_customers, line.text, CustomerFilter::All, m_zone);
        case 1:
            return leads(line.text);
        case 2:
            return orders(line.text);
        case 3:
            return visits(line.scope);
        case 4:
            return timeline(line.id);
        case 5:
            return exporttables::staff(m_store);
        case 6:
        case 7:
        case 8:
            return figures(line.kind, line.period);
        case 9:
            return exporttables::conflicts(m_queue, m_zone);
        case 10:
            return exporttables::queued(m_queue, QueuedKind::Refused, m_zone);
        case 11:
            return exporttables::queued(m_queue, QueuedKind::Waiting, m_zone);
        default:
            return notUnderstood(QStringLiteral("the lists are ") + kinds().join(QStringLiteral(", ")));
        }
    }

private:
    [[nodiscard]] ExportTable leads(const QString &text)
    {
        LeadQuery query;
        query.filter = LeadFilter::All;
        query.text = text;
        return exporttables::leads(m_leads, query, m_zone);
    }

    [[nodiscard]] ExportTable orders(const QString &text)
    {
        OrderFilter filter;
        filter.scope = OrderScope::All;
        filter.text = text;
        return exporttables::orders(m_orders, filter, m_zone);
    }

    [[nodiscard]] ExportTable visits(const QString &scope)
    {
        const QueueScope which = scope == QLatin1String("waiting")     ? QueueScope::Waiting
                                 : scope == QLatin1String("reception") ? QueueScope::InReception
                                                                       : QueueScope::Today;
        return exporttables::visits(m_reception, which, m_zone);
    }

    [[nodiscard]] Result<ExportTable> timeline(const QString &customer)
    {
        TimelineQuery query;
        query.customer = CustomerId(QUuid::fromString(customer));
        if (query.customer.isNull()) {
            return notUnderstood(QStringLiteral("--customer names the customer of a timeline"));
        }
        return exporttables::timeline(m_timeline, query, m_zone);
    }

    [[nodiscard]] Result<ExportTable> figures(const QString &kind, const QString &period)
    {
        const FigurePeriod which = period == QLatin1String("month")        ? FigurePeriod::ThisMonth
                                   : period == QLatin1String("last-month") ? FigurePeriod::LastMonth
                                   : period == QLatin1String("week")       ? FigurePeriod::ThisWeek
                                                                           : FigurePeriod::Last30Days;
        FORECOURT_ASSIGN(const Figures counted, waitInLoop(m_figures.figures(which)));
        return kind == QLatin1String("leads-by-source")  ? exporttables::leadSources(counted)
               : kind == QLatin1String("first-response") ? exporttables::firstResponse(counted)
                                                         : exporttables::orderDays(counted);
    }

    CustomerService m_customers;
    LeadService m_leads;
    OrderService m_orders;
    ReceptionService m_reception;
    TimelineService m_timeline;
    StoreSettings m_store;
    FiguresService m_figures;
    SyncQueueService m_queue;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace

int runExport(Desk &desk, const CommandLine &line, Output &output)
{
    const auto person = desk.person(line.advisor);
    if (!person) {
        return output.refuse(person.error());
    }
    ListExport exporter(desk.storage());
    const auto rights = waitInLoop(exporter.rightsOf(*person));
    if (!rights) {
        return output.cannotRun(rights.error());
    }
    Lists lists(desk.storage());
    const auto table = lists.table(line);
    if (!table) {
        return output.cannotRun(table.error());
    }
    ExportRequest request;
    request.path = QFileInfo(line.file).absoluteFilePath();
    request.columns = line.columns.split(QLatin1Char(','), Qt::SkipEmptyParts);
    request.sheetName = line.kind;
    request.rights = *rights;
    const auto report = waitInLoop(exporter.run(*table, request));
    if (!report) {
        return output.cannotRun(report.error());
    }
    output.print(
        QJsonObject{{QStringLiteral("file"), report->path},
                    {QStringLiteral("rows"), report->rows},
                    {QStringLiteral("masked"), report->masked},
                    {QStringLiteral("cut"), report->cut}},
        {QStringLiteral("%1%2 rows written to %3%4")
             .arg(report->cut ? QStringLiteral("the best ") : QString())
             .arg(report->rows)
             .arg(report->path, report->masked ? QStringLiteral(", personal data masked") : QString())});
    return kDone;
}

} // namespace forecourt

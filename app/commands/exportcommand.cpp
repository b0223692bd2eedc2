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

// The lists as a person would see them without a filter.
class Lists final
{
public:
    explicit Lists(Storage &storage) : m_customers(storage), m_leads(storage), m_orders(storage) {}

    [[nodiscard]] std::optional<ExportTable> table(const QString &name, const QString &text)
    {
        const QTimeZone zone = QTimeZone::systemTimeZone();
        if (name == QLatin1String("customers")) {
            return exporttables::customers(m_customers, text, CustomerFilter::All, zone);
        }
        if (name == QLatin1String("leads")) {
            LeadQuery query;
            query.filter = LeadFilter::All;
            query.text = text;
            return exporttables::leads(m_leads, query, zone);
        }
        if (name == QLatin1String("orders")) {
            OrderFilter filter;
            filter.scope = OrderScope::All;
            filter.text = text;
            return exporttables::orders(m_orders, filter, zone);
        }
        return std::nullopt;
    }

private:
    CustomerService m_customers;
    LeadService m_leads;
    OrderService m_orders;
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
    const auto table = lists.table(line.kind, line.text);
    if (!table) {
        return output.cannotRun({ErrorCode::InvalidInput, QStringLiteral("customers, leads or orders")});
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
                    {QStringLiteral("masked"), report->masked}},
        {QStringLiteral("%1 rows written to %2%3")
             .arg(report->rows)
             .arg(report->path, report->masked ? QStringLiteral(", personal data masked") : QString())});
    return kDone;
}

} // namespace forecourt

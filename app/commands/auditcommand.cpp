// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/waiting.h"
#include "app/desk.h"
#include "models/services/audit/auditreader.h"
#include "models/services/listexport/exporttables.h"
#include "models/services/listexport/listexport.h"

#include <QFileInfo>

namespace forecourt {

namespace {

constexpr int kMost = 100'000;

// Of exportedLine().
const QStringList &titles()
{
    static const QStringList kTitles{QStringLiteral("at"),     QStringLiteral("person"),
                                     QStringLiteral("desk"),   QStringLiteral("useCase"),
                                     QStringLiteral("what"),   QStringLiteral("collection"),
                                     QStringLiteral("record"), QStringLiteral("field"),
                                     QStringLiteral("before"), QStringLiteral("after")};
    return kTitles;
}

QList<SheetCell> cellsOf(const AuditLine &line)
{
    QList<SheetCell> cells;
    const QStringList texts = exporttables::exportedLine(line);
    for (const QString &text : texts) {
        cells.append(text);
    }
    return cells;
}

// As every list is exported: what tells who somebody is only for whoever may take that out.
Result<ExportReport> writeFile(Desk &desk, const CommandLine &line, const QUuid &id)
{
    FORECOURT_ASSIGN(const StaffId person, desk.person(line.advisor));
    ListExport exporter(desk.storage());
    FORECOURT_ASSIGN(const ExportRights rights, waitInLoop(exporter.rightsOf(person)));
    AuditService service(desk.storage());
    ExportRequest request;
    request.path = QFileInfo(line.file).absoluteFilePath();
    request.titles = {{QStringLiteral("use_case"), QStringLiteral("useCase")}};
    request.sheetName = QStringLiteral("history");
    request.rights = rights;
    return waitInLoop(exporter.run(exporttables::history(service, line.kind, id, cellsOf), request));
}

} // namespace

int runAudit(Desk &desk, const CommandLine &line, Output &output)
{
    const QUuid id = QUuid::fromString(line.id);
    if (id.isNull()) {
        return output.refuse({ErrorCode::InvalidInput, QStringLiteral("the id is no UUID")});
    }
    PageAsk ask;
    ask.limit = kMost;
    const auto history = desk.storage().executor().readAndWait(
        [&](Database &database) { return AuditReader(database).page(line.kind, id, ask); });
    if (!history) {
        return history.error().code == ErrorCode::InvalidInput ? output.refuse(history.error())
                                                               : output.cannotRun(history.error());
    }
    if (!line.file.isEmpty()) {
        if (const auto written = writeFile(desk, line, id); !written) {
            return output.cannotRun(written.error());
        }
    }
    QJsonArray json;
    QStringList lines;
    for (const AuditLine &told : history->rows) {
        const QStringList fields = exporttables::exportedLine(told);
        QJsonObject object;
        for (int i = 0; i < fields.size(); ++i) {
            object.insert(titles().at(i), fields.at(i));
        }
        json.append(object);
        lines.append(fields.join(QLatin1Char('\t')));
    }
    output.print(json, lines);
    return kDone;
}

} // namespace forecourt

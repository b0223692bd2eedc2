// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/waiting.h"
#include "app/desk.h"
#include "models/services/customerimport/customerimport.h"

#include <QFileInfo>

namespace forecourt {

namespace {

QJsonArray problemsJson(const QList<ImportProblem> &problems)
{
    QJsonArray list;
    for (const ImportProblem &problem : problems) {
        list.append(QJsonObject{{QStringLiteral("line"), problem.line},
                                {QStringLiteral("column"), problem.column},
                                {QStringLiteral("code"), wordOf(problem.kind)}});
    }
    return list;
}

QStringList problemLines(const QString &file, const QList<ImportProblem> &problems)
{
    QStringList lines;
    for (const ImportProblem &problem : problems) {
        lines.append(QStringLiteral("%1:%2:%3: %4")
                         .arg(file)
                         .arg(problem.line)
                         .arg(problem.column)
                         .arg(wordOf(problem.kind)));
    }
    return lines;
}

// Imports or checks one file after the other and gathers what is said of them.
class TableImport final
{
public:
    TableImport(Desk &desk, const CommandLine &line)
        : m_import(desk.storage()), m_line(line), m_author(desk.person({}).value_or(StaffId()))
    {}

    Result<void> take(const QString &path)
    {
        const ImportKind kind = fromWord<ImportKind>(m_line.kind, ImportKind::Customers);
        FORECOURT_ASSIGN(ImportPreview preview,
                         waitInLoop(m_import.inspect(QFileInfo(path).absoluteFilePath(), kind)));
        if (!m_line.columns.isEmpty()) {
            preview.plan.columns = columnsFromText(m_line.columns);
        }
        return m_line.checkOnly ? check(preview.plan) : import(preview.plan);
    }

    void print(Output &output) const
    {
        output.print(QJsonObject{{QStringLiteral("files"), m_files}}, m_lines);
    }

    [[nodiscard]] bool anyRejected() const { return m_rejected; }

private:
    Result<void> check(const ImportPlan &plan)
    {
        FORECOURT_ASSIGN(const ImportForecast forecast, waitInLoop(m_import.forecast(plan, {})));
        const QString name = QFileInfo(plan.path).fileName();
        m_rejected = m_rejected || forecast.rejected > 0;
        m_files.append(QJsonObject{{QStringLiteral("file"), name},
                                   {QStringLiteral("columns"), columnsText(plan.columns)},
                                   {QStringLiteral("rows"), forecast.rows},
                                   {QStringLiteral("known"), forecast.known},
                                   {QStringLiteral("rejected"), forecast.rejected},
                                   {QStringLiteral("problems"), problemsJson(forecast.problems)}});
        m_lines += problemLines(name, forecast.problems);
        m_lines.append(QStringLiteral("%1: %2 rows, %3 of them known, %4 cannot be taken; columns %5")
                           .arg(name)
                           .arg(forecast.rows)
                           .arg(forecast.known)
                           .arg(forecast.rejected)
                           .arg(columnsText(plan.columns)));
        return {};
    }

    Result<void> import(const ImportPlan &plan)
    {
        FORECOURT_ASSIGN(const ImportReport report, waitInLoop(m_import.apply(plan, m_author, {})));
        const QString name = QFileInfo(plan.path).fileName();
        const ImportCounts &counts = report.counts;
        m_rejected = m_rejected || counts.rejected > 0;
        m_files.append(QJsonObject{{QStringLiteral("file"), name},
                                   {QStringLiteral("rows"), counts.rows},
                                   {QStringLiteral("created"), counts.created},
                                   {QStringLiteral("completed"), counts.completed},
                                   {QStringLiteral("unchanged"), counts.unchanged},
                                   {QStringLiteral("rejected"), counts.rejected},
                                   {QStringLiteral("problems"), problemsJson(report.problems)},
                                   {QStringLiteral("errorFile"), report.errorFile}});
        m_lines += problemLines(name, report.problems);
        m_lines.append(QStringLiteral("%1: %2 created, %3 completed, %4 unchanged, %5 rejected")
                           .arg(name)
                           .arg(counts.created)
                           .arg(counts.completed)
                           .arg(counts.unchanged)
                           .arg(counts.rejected));
        if (!report.errorFile.isEmpty()) {
            m_lines.append(QStringLiteral("rows to correct: ") + report.errorFile);
        }
        return {};
    }

    CustomerImport m_import;
    const CommandLine &m_line;
    StaffId m_author;
    QJsonArray m_files;
    QStringList m_lines;
    bool m_rejected = false;
};

} // namespace

int runImportTable(Desk &desk, const CommandLine &line, Output &output)
{
    TableImport import(desk, line);
    for (const QString &file : line.files) {
        if (const auto taken = import.take(file); !taken) {
            return output.cannotRun(taken.error());
        }
    }
    import.print(output);
    return import.anyRejected() ? kRefused : kDone;
}

int runImportUndo(Desk &desk, const CommandLine & /*line*/, Output &output)
{
    CustomerImport import(desk.storage());
    const auto latest = waitInLoop(import.latest());
    if (!latest) {
        return latest.error().code == ErrorCode::NotFound ? output.refuse(latest.error())
                                                          : output.cannotRun(latest.error());
    }
    const StaffId author = desk.person({}).value_or(StaffId());
    const auto undone = waitInLoop(import.undo(*latest, author, {}));
    if (!undone) {
        return output.cannotRun(undone.error());
    }
    output.print(QJsonObject{{QStringLiteral("removed"), undone->removed},
                             {QStringLiteral("restored"), undone->restored},
                             {QStringLiteral("stayed"), undone->stayed}},
                 {QStringLiteral("%1 removed, %2 restored, %3 stayed")
                      .arg(undone->removed)
                      .arg(undone->restored)
                      .arg(undone->stayed)});
    return kDone;
}

} // namespace forecourt
